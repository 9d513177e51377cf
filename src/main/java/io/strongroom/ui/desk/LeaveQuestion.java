package io.strongroom.ui.desk;

import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.VBox;

/// Asks before what was typed into an editor is lost. The safe answer has the focus; Esc is the
/// same.
///
/// @param host lays it over the window
record LeaveQuestion(Messages messages, SheetHost host) {

    /// @param lost what would be, in a sentence that names the secret
    /// @param leave runs if what was typed may go
    /// @param stay runs if it may not
    void ask(PrivateText lost, Runnable leave, Runnable stay) {
        Sentence sentence = new Sentence("");
        sentence.textProperty().bind(Presenting.on(sentence).map(lost::shown));
        VBox sheet =
                new VBox(
                        16,
                        SheetFrame.title(messages.text("edit.leave.title")),
                        sentence,
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
