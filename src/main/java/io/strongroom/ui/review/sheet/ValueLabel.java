package io.strongroom.ui.review.sheet;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// Shows a value to the eye alone: a screen reader is never told it.
final class ValueLabel extends Label {

    ValueLabel() {
        getStyleClass().addAll("monospaced", "row-value");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? null
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
