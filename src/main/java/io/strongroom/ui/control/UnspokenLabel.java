package io.strongroom.ui.control;

import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// Shows a text to the eye alone: a screen reader is never told it.
public final class UnspokenLabel extends Label {

    /// An empty one.
    ///
    /// @param styleClasses how it looks
    public UnspokenLabel(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
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
