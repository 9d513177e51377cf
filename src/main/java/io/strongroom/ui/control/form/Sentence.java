package io.strongroom.ui.control.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// A label that wraps its words and is never cut.
public final class Sentence extends Label {

    /// @param text what it says
    /// @param styles its style classes
    public Sentence(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /// One that follows what it says, and takes no room while that is nothing.
    public static Sentence following(ObservableValue<String> text, String... styles) {
        Sentence sentence = new Sentence("", styles);
        sentence.textProperty().bind(text);
        sentence.visibleProperty().bind(text.map(words -> !words.isEmpty()));
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }
}
