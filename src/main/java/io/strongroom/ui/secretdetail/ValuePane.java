package io.strongroom.ui.secretdetail;

import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The word *Value*, and beside it what is seen of the value or said of it, which takes no room
/// while that is nothing, above what can be done with it: the buttons stay under the pointer when a
/// value takes its room. The text lives in a control of its own, which goes with everything it
/// remembers when the value is hidden.
final class ValuePane extends HBox {

    private final VBox place = new VBox();
    private final Messages messages;

    ValuePane(ValueViewModel value, Messages messages) {
        this.messages = messages;
        getStyleClass().add("value-pane");
        ValueRow row = new ValueRow(value, messages);
        Label word = new Label(messages.text("detail.value"));
        word.getStyleClass().addAll("muted", "value-word");
        word.setMinWidth(FactsGrid.WORD_WIDTH);
        word.visibleProperty().bind(row.visibleProperty());
        word.managedProperty().bind(row.visibleProperty());
        VBox beside =
                new VBox(
                        sentence(value.captionProperty(), "muted"),
                        sentence(value.failureProperty(), "value-failure"),
                        place,
                        row);
        beside.getStyleClass().add("value-beside");
        HBox.setHgrow(beside, Priority.ALWAYS);
        getChildren().addAll(word, beside);
        value.valueProperty().subscribe(this::show);
    }

    private void show(Optional<RevealedValue> shown) {
        place.getChildren().clear();
        shown.map(RevealedValue::text)
                .filter(text -> !text.isEmpty())
                .map(text -> new ValueArea(text, messages.text("detail.value.accessible")))
                .ifPresent(place.getChildren()::add);
        place.setManaged(!place.getChildren().isEmpty());
    }

    private static Label sentence(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("hint", styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
