package io.strongroom.ui.secretdetail;

import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The place of the value: takes no room while there is nothing to see or to say. The text lives in
/// a control of its own, which goes with everything it remembers when the value is hidden.
final class ValuePane extends VBox {

    private final VBox place = new VBox();
    private final Messages messages;

    ValuePane(ValueViewModel value, Messages messages) {
        this.messages = messages;
        getStyleClass().add("value-pane");
        getChildren()
                .addAll(
                        sentence(value.captionProperty(), "muted"),
                        sentence(value.failureProperty(), "value-failure"),
                        place);
        value.valueProperty().subscribe(this::show);
    }

    private void show(Optional<RevealedValue> shown) {
        place.getChildren().clear();
        shown.map(RevealedValue::text)
                .filter(text -> !text.isEmpty())
                .map(text -> new ValueArea(text, messages.text("detail.value.accessible")))
                .ifPresent(place.getChildren()::add);
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
