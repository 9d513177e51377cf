package io.strongroom.ui.control.form;

import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;

import javafx.beans.property.StringProperty;
import javafx.scene.Cursor;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Makes masked fields with an eye at their end, which Ctrl+R presses, too.
public final class MaskedField {

    private static final KeyCombination REVEAL =
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);

    private MaskedField() {}

    /// An empty one.
    ///
    /// @param value what is typed, both ways
    /// @param reveal what the eye is called
    public static SecretField of(String id, StringProperty value, String prompt, String reveal) {
        SecretField field = new SecretField();
        field.setId(id);
        field.setPromptText(prompt);
        field.valueProperty().bindBidirectional(value);
        ToggleButton eye = new ToggleButton();
        eye.getStyleClass().add("eye");
        eye.setCursor(Cursor.DEFAULT);
        // Tab goes on to the next field.
        eye.setFocusTraversable(false);
        eye.setAccessibleText(reveal);
        HoverHint.set(eye, reveal);
        eye.selectedProperty().bindBidirectional(field.revealedProperty());
        eye.selectedProperty()
                .subscribe(on -> eye.setGraphic(Icons.of(on ? Feather.EYE_OFF : Feather.EYE)));
        field.setRight(eye);
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (REVEAL.match(event)) {
                        event.consume();
                        eye.setSelected(!eye.isSelected());
                    }
                });
        return field;
    }
}
