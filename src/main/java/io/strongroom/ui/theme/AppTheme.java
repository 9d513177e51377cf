package io.strongroom.ui.theme;

import io.strongroom.account.ThemeChoice;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.Stylesheet;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Dresses a scene: AtlantaFX Primer underneath, our colours and measures over it, light or dark as
/// chosen. Use on the FX thread.
public final class AppTheme {

    /// The style sheets of what the window always shows, each beside its screen. The scene has them
    /// all from the start: one that joins later would have every node styled anew.
    private static final List<String> SHEETS =
            Stream.of(
                            "theme/app.css",
                            "shell/shell.css",
                            "secretform/secretform.css",
                            "secretlist/secretlist.css",
                            "secretdetail/secretdetail.css")
                    .map(AppTheme::sheet)
                    .toList();

    /// The style class of a root whose menus cast no shadow: where windows cannot be transparent,
    /// as without a compositor on X11, a shadow would lie in a white frame.
    private static final String OPAQUE_POPUPS = "opaque-popups";

    private final ObjectProperty<ThemeChoice> choice;

    /// Puts the base theme on. Make it before the first control: one made earlier would have JavaFX
    /// load its own theme for nothing.
    public AppTheme(ThemeChoice first) {
        choice = new SimpleObjectProperty<>(first);
        applyBase(isDark());
    }

    /// What the user chose; changing it changes every dressed scene at once.
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// Dresses a scene and keeps it dressed while the choice or the system's own look changes.
    ///
    /// @return lets go of the scene
    public Subscription dress(Scene scene) {
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getRoot().getStyleClass().add(OPAQUE_POPUPS);
        }
        apply(scene);
        return choice.subscribe(() -> apply(scene))
                .and(Platform.getPreferences().colorSchemeProperty().subscribe(() -> apply(scene)));
    }

    /// Reads a theme once and forgets it, and lays out a first word, so that the FX thread finds
    /// the code that does so loaded and compiled, and the font known. Use on any thread, before the
    /// first theme is made.
    public static void warmUp() {
        URL theme = Objects.requireNonNull(AppTheme.class.getResource(base(false)));
        try {
            Stylesheet.loadBinary(theme);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the base theme cannot be read", unreadable);
        }
        new Text("Name").getLayoutBounds();
    }

    /// AtlantaFX's theme; in the package the part of it that this program uses.
    private static String base(boolean dark) {
        String kind = dark ? "dark" : "light";
        @Nullable URL trimmed = AppTheme.class.getResource("base-" + kind + ".bss");
        return trimmed == null
                ? "/atlantafx/base/theme/primer-" + kind + ".bss"
                : "/io/strongroom/ui/theme/base-" + kind + ".bss";
    }

    private void apply(Scene scene) {
        boolean dark = isDark();
        applyBase(dark);
        List<String> sheets = new ArrayList<>(SHEETS);
        sheets.addFirst(sheet(dark ? "theme/dark.css" : "theme/light.css"));
        scene.getStylesheets().setAll(sheets);
    }

    private static void applyBase(boolean dark) {
        Application.setUserAgentStylesheet(base(dark));
    }

    private boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        URL sheet =
                Objects.requireNonNull(
                        AppTheme.class.getResource("/io/strongroom/ui/" + name), name);
        return sheet.toExternalForm();
    }
}
