package io.strongroom.ui.theme;

import io.strongroom.account.ThemeChoice;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.net.URL;
import java.util.Objects;

/// Dresses a scene: AtlantaFX Primer underneath, our colours and measures over it, light or dark as
/// chosen. Use on the FX thread.
public final class AppTheme {

    private final ObjectProperty<ThemeChoice> choice =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);

    /// What the user chose; changing it changes every dressed scene at once.
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// Dresses a scene and keeps it dressed while the choice or the system's own look changes.
    public void dress(Scene scene) {
        apply(scene);
        choice.subscribe(() -> apply(scene));
        Platform.getPreferences().colorSchemeProperty().subscribe(() -> apply(scene));
    }

    private void apply(Scene scene) {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(
                "/atlantafx/base/theme/" + (dark ? "primer-dark" : "primer-light") + ".bss");
        scene.getStylesheets().setAll(sheet(dark ? "dark.css" : "light.css"), sheet("app.css"));
    }

    private boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        URL sheet = Objects.requireNonNull(AppTheme.class.getResource(name), name);
        return sheet.toExternalForm();
    }
}
