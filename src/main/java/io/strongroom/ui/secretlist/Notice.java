package io.strongroom.ui.secretlist;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// A sentence in the place of the rows, under a picture, with one thing to do about it, and perhaps
/// another.
final class Notice extends VBox {

    private final Hyperlink other = new Hyperlink();
    private final Button button;

    /// @param picture decorates
    /// @param sentence followed as it changes
    /// @param action the words of the button
    Notice(Node picture, ObservableValue<String> sentence, String action, Runnable onAction) {
        getStyleClass().add("list-notice");
        setAlignment(Pos.CENTER);
        Label text = new Label();
        text.setWrapText(true);
        text.setAlignment(Pos.CENTER);
        text.setTextAlignment(TextAlignment.CENTER);
        text.getStyleClass().addAll("muted", "notice-sentence");
        text.textProperty().bind(sentence);
        button = new Button(action);
        button.getStyleClass().add("in-bar");
        button.setOnAction(_ -> onAction.run());
        other.setVisible(false);
        other.managedProperty().bind(other.visibleProperty());
        getChildren().addAll(picture, text, button, other);
    }

    /// Another thing to do, which is out of sight at first.
    Hyperlink other() {
        return other;
    }

    /// Puts something between the sentence and the button.
    void addBelowSentence(Node node) {
        getChildren().add(getChildren().indexOf(button), node);
    }

    /// What can be done about it.
    Button action() {
        return button;
    }
}
