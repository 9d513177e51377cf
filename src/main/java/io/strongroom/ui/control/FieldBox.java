package io.strongroom.ui.control;

import io.strongroom.ui.presenting.Presenting;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field with its label above it and what is the matter with it below. The label names the
/// control for a screen reader, and the sentence below is its help text.
public final class FieldBox extends VBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final HBox header = new HBox();
    private final Control control;
    private final ObservableValue<FieldMessage> message;

    /// @param label the field's name
    /// @param control what is filled in
    /// @param message what is the matter with it, followed as it changes
    public FieldBox(String label, Control control, ObservableValue<FieldMessage> message) {
        this(new SimpleStringProperty(label), control, message);
    }

    /// One whose name changes.
    public FieldBox(
            ObservableValue<String> label, Control control, ObservableValue<FieldMessage> message) {
        this.control = control;
        this.message = message;
        getStyleClass().add("field-box");
        Label name = new Label();
        name.textProperty().bind(label);
        name.getStyleClass().add("field-label");
        name.setLabelFor(control);
        name.setOnMouseClicked(_ -> control.requestFocus());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().addAll(name, space);
        header.setAlignment(Pos.CENTER_LEFT);
        control.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(header, control, new FieldMessageLine(message).below(control));
        ObservableValue<Boolean> hidden = Presenting.on(this);
        message.subscribe(told -> {
            control.pseudoClassStateChanged(BAD, told.isBad());
            control.setAccessibleHelp(told.shown(hidden.getValue()));
        });
        hidden.subscribe(on -> control.setAccessibleHelp(message.getValue().shown(on)));
    }

    /// Whether something is the matter with what is filled in.
    public boolean isBad() {
        return message.getValue().isBad();
    }

    /// Moves to the control.
    public void begin() {
        control.requestFocus();
    }

    /// Puts something at the right end of the label's line, for example a counter.
    public FieldBox withTrailing(Node trailing) {
        header.getChildren().add(trailing);
        return this;
    }

    /// Puts something between the control and the message.
    public FieldBox withBelow(Node below) {
        getChildren().add(getChildren().size() - 1, below);
        return this;
    }
}
