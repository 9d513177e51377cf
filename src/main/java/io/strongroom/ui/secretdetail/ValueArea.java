package io.strongroom.ui.secretdetail;

import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextArea;

import org.jspecify.annotations.Nullable;

/// Shows a value to the eye alone: a screen reader is told that it is there and not what it is.
final class ValueArea extends TextArea {

    private static final int ROWS = 6;

    private final String spoken;

    /// @param spoken what a screen reader says instead
    ValueArea(String text, String spoken) {
        super(text);
        this.spoken = spoken;
        setId("value");
        getStyleClass().addAll("value-area", "monospaced");
        setEditable(false);
        setWrapText(true);
        setPrefRowCount(Math.clamp(text.lines().count() + 1, 2, ROWS));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> spoken;
            case CHILDREN -> FXCollections.emptyObservableList();
            case SELECTION_START,
                    SELECTION_END,
                    CARET_OFFSET,
                    LINE_FOR_OFFSET,
                    LINE_START,
                    LINE_END,
                    BOUNDS_FOR_RANGE,
                    OFFSET_AT_POINT,
                    FONT ->
                    null;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
