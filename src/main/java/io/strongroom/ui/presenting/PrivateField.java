package io.strongroom.ui.presenting;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;

import org.jspecify.annotations.Nullable;

/// A field that can be typed into while the window is presenting, and shows the same few dots
/// whatever is typed. A screen reader is not told it meanwhile.
public final class PrivateField extends CustomTextField {

    private boolean hidden;

    /// An empty one.
    public PrivateField() {
        Presenting.on(this)
                .subscribe(on -> {
                    if (on != hidden) {
                        hidden = on;
                        setSkin(createDefaultSkin());
                    }
                });
    }

    /// Pastes, unless somebody takes what would be pasted: see [PasteEvent].
    @Override
    public void paste() {
        PasteEvent pasting = new PasteEvent(this);
        fireEvent(pasting);
        if (!pasting.isTaken()) {
            super.paste();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return hidden && attribute == AccessibleAttribute.TEXT
                ? null
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MaskingSkin(this, text -> Presenting.shown(text, hidden));
    }
}
