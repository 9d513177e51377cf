package io.strongroom.ui.review.sheet;

import javafx.collections.FXCollections;
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
        return switch (attribute) {
            case TEXT -> null;
            // The text itself is a node below this one.
            case CHILDREN -> FXCollections.emptyObservableList();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
