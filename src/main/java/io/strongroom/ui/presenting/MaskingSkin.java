package io.strongroom.ui.presenting;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.CustomTextFieldSkin;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;

import java.util.function.UnaryOperator;

/// Draws a field with another text than it holds. The text is asked for when it changes; for
/// another reason, the field gets a new skin.
public final class MaskingSkin extends CustomTextFieldSkin {

    private final CustomTextField field;
    private final UnaryOperator<String> mask;

    /// @param mask gives what is drawn for a text
    public MaskingSkin(CustomTextField field, UnaryOperator<String> mask) {
        // The super constructor lays out the field's own icons and text, so these must be known.
        this.field = field;
        this.mask = mask;
        super(field);
    }

    @Override
    public ObjectProperty<Node> leftProperty() {
        return field.leftProperty();
    }

    @Override
    public ObjectProperty<Node> rightProperty() {
        return field.rightProperty();
    }

    @Override
    protected String maskText(String text) {
        return mask.apply(text);
    }
}
