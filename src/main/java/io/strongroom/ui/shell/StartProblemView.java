package io.strongroom.ui.shell;

import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.text.Messages;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says in an otherwise empty window why it cannot begin, and what to do about it.
public final class StartProblemView {

    private final VBox root;

    /// @param sentence what is wrong and what to do
    /// @param onQuit closes the program
    public StartProblemView(Messages messages, String sentence, Runnable onQuit) {
        Label title = new Label(messages.text("start.problem"));
        title.getStyleClass().add("heading");
        Label reason = new Label(sentence);
        reason.setId("start-problem");
        reason.setWrapText(true);
        Button quit = new Button(messages.text("start.quit"));
        quit.setDefaultButton(true);
        quit.setOnAction(_ -> onQuit.run());
        root = new VBox(16, Icons.of(Feather.ALERT_CIRCLE, 36), title, reason, quit);
        root.getStyleClass().add("start-problem");
    }

    /// What fills the window.
    public Parent root() {
        return root;
    }
}
