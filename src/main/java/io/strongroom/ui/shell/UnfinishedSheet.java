package io.strongroom.ui.shell;

import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Asks before what is half done is lost with the window. The safe answer has the focus.
final class UnfinishedSheet {

    private final Messages messages;
    private final SheetHost host;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button go = new Button();

    UnfinishedSheet(Messages messages, SheetHost host) {
        this.messages = messages;
        this.host = host;
    }

    /// Shows it.
    ///
    /// @param losses what it would cost
    /// @param standing is told whether the question stands
    /// @param leave what happens when the user lets it go
    void show(Leaving leaving, Losses losses, Consumer<Boolean> standing, Runnable leave) {
        title.getStyleClass().add("heading");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        Button stay = new Button(messages.text("unfinished.stay"));
        stay.setId("unfinished-stay");
        stay.getStyleClass().add("default-action");
        stay.setOnAction(_ -> host.close());
        go.setId("unfinished-leave");
        go.setOnAction(_ -> {
            host.close();
            leave.run();
        });
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(16, title, sentence, buttons);
        sheet.setId("unfinished-sheet");
        sheet.getStyleClass().addAll("window-sheet", "small-sheet");
        SheetFrame.onEscape(sheet, host::close);
        sheet.sceneProperty().subscribe((_, scene) -> standing.accept(scene != null));
        say(leaving, losses);
        host.showUntilClosed(sheet);
    }

    /// Says what it would cost by now, if it is still asked. What costs nothing any more is asked
    /// no more.
    void follow(Leaving leaving, Losses losses) {
        if (title.getScene() != null) {
            if (losses.isEmpty()) {
                host.close();
            } else {
                say(leaving, losses);
            }
        }
    }

    private void say(Leaving leaving, Losses losses) {
        title.setText(messages.text(losses.key() + "title." + leaving));
        sentence.textProperty().bind(Presenting.on(sentence).map(losses::sentences));
        go.setText(messages.text(losses.key() + "leave." + leaving));
    }
}
