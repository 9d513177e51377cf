package io.strongroom.ui.control;

import atlantafx.base.controls.CustomTextField;

import io.strongroom.ui.presenting.MaskingSkin;
import io.strongroom.ui.presenting.Presenting;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;

import org.jspecify.annotations.Nullable;

/// A field for the value of a secret: masked unless revealed, which is not done while the window is
/// presenting, and exact. Line breaks, tabs and other control characters that are pasted stay in
/// the value; revealed, they are seen as pictures. A screen reader is never told the text, and it
/// cannot be copied or cut.
public final class SecretField extends CustomTextField {

    private static final String BULLET = "\u2022";

    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed", false);
    private boolean following;
    private boolean hidden;

    /// An empty, masked field.
    public SecretField() {
        getStyleClass().addAll("secret-field", "monospaced");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        textProperty()
                .subscribe(text -> follow(() -> value.set(ControlCharacters.fromField(text))));
        value.subscribe(text -> follow(() -> setText(ControlCharacters.toField(text))));
        revealed.subscribe(() -> setSkin(createDefaultSkin()));
        Presenting.on(this).subscribe(this::hide);
    }

    /// The value, exactly as typed and pasted.
    public StringProperty valueProperty() {
        return value;
    }

    /// Whether the value is seen.
    public BooleanProperty revealedProperty() {
        return revealed;
    }

    private void follow(Runnable change) {
        if (following) {
            return;
        }
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, ControlCharacters.toField(text));
    }

    @Override
    public void copy() {
        // A value does not leave by the clipboard unnoticed.
    }

    @Override
    public void cut() {
        // As for copy.
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT, SELECTION_START, SELECTION_END -> null;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MaskingSkin(this, this::masked);
    }

    private String masked(String text) {
        return revealed.get() && !hidden
                ? ControlCharacters.toPictures(text)
                : BULLET.repeat(text.length());
    }

    private void hide(boolean on) {
        hidden = on;
        // What was revealed unseen meanwhile is not seen all at once afterwards.
        revealed.set(false);
    }
}
