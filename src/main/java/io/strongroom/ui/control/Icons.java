package io.strongroom.ui.control;

import javafx.scene.AccessibleRole;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the Feather set, sized for this window. They decorate: a screen reader passes them
/// over, so whatever holds one needs a name of its own.
public final class Icons {

    private Icons() {}

    /// An icon of 16 px.
    public static FontIcon of(Feather feather) {
        return of(feather, 16);
    }

    /// An icon.
    ///
    /// @param size in pixels: 14, 16, 20, 24 or 36, the sizes the style sheet knows
    public static FontIcon of(Feather feather, int size) {
        FontIcon icon = FontIcon.of(feather, size);
        // The theme gives every icon one size; a style class of ours outranks it.
        icon.getStyleClass().add("icon-" + size);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }
}
