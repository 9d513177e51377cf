package io.strongroom.ui.desk;

import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.VBox;

/// Asks before what was typed into an editor is lost. The safe answer has the focus; Esc is the
/// same.
///
/// @param host lays it over the window
record LeaveQuestion(Messages messages, SheetHost host) {

    /// @param scope where the edited secret is, as the user knows it
    /// @param leave runs if what was typed may go
    /// @param stay runs if it may not
    void ask(String scope, Runnable leave, Runnable stay) {
        VBox sheet =
                new VBox(
                        16,
                        SheetFrame.title(messages.text("edit.leave.title")),
                        new Sentence(messages.text("edit.leave.text", scope)),
                        SheetFrame.buttons(
                                SheetFrame.defaultButton(
                                        "leave-stay",
                                        messages.text("edit.leave.stay"),
                                        closing(stay)),
                                SheetFrame.button(
                                        "leave-go",
                                        messages.text("edit.leave.go"),
                                        closing(leave))));
        sheet.setId("leave-editor");
        sheet.getStyleClass().addAll("window-sheet", "small-sheet");
        SheetFrame.onEscape(sheet, closing(stay));
        host.showUntilClosed(sheet);
    }

    private Runnable closing(Runnable answer) {
        return () -> {
            host.close();
            answer.run();
        };
    }
}
