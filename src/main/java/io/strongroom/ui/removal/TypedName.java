package io.strongroom.ui.removal;

import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A name that must be typed before anything is deleted.
final class TypedName {

    private final String expected;
    private final Messages messages;
    private final Runnable go;
    private final PrivateField field = new PrivateField();
    private final SimpleObjectProperty<FieldMessage> told =
            new SimpleObjectProperty<>(FieldMessage.NONE);

    /// @param id of the field
    /// @param go what Enter in the field does, once the name is right
    TypedName(String id, String expected, Messages messages, Runnable go) {
        this.expected = expected;
        this.messages = messages;
        this.go = go;
        field.setId(id);
        field.setOnAction(_ -> confirm());
    }

    /// Goes on if the name was typed.
    void confirm() {
        if (isRight()) {
            go.run();
        }
    }

    Node box(ObservableValue<String> label) {
        return new FieldBox(label, field, told);
    }

    /// Whether the name was typed; says so at the field if it was not.
    boolean isRight() {
        if (field.getText().strip().equals(expected)) {
            told.set(FieldMessage.NONE);
            return true;
        }
        told.set(
                FieldMessage.of(Severity.BAD, messages.text("delete.type", expected))
                        .hiding(messages.text("delete.type", Presenting.DOTS)));
        field.requestFocus();
        return false;
    }
}
