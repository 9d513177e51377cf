package io.strongroom.ui.control;

import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// Icons of the Feather set, sized for this window. They decorate: a screen reader passes them
/// over, so whatever holds one needs a name of its own. Use on the FX thread.
public final class Icons {

    private static final int USUAL_SIZE = 16;

    private static final String FONT_FILE = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    private static final Map<Integer, Font> FONTS = new HashMap<>();

    private Icons() {}

    /// An icon of 16 px.
    public static FeatherIcon of(Feather feather) {
        return of(feather, USUAL_SIZE);
    }

    /// An icon.
    ///
    /// @param size in pixels; the window keeps to 14, 16, 20, 24 and 36
    public static FeatherIcon of(Feather feather, int size) {
        return new FeatherIcon(feather, FONTS.computeIfAbsent(size, Icons::font));
    }

    // The font's file is read for its first size; the others ask for it by its name.
    private static Font font(int size) {
        Font known = FONTS.values().stream().findAny().orElse(null);
        return known == null ? load(size) : Font.font(known.getFamily(), size);
    }

    private static Font load(int size) {
        try (InputStream file = Feather.class.getResourceAsStream(FONT_FILE)) {
            @Nullable Font loaded = Font.loadFont(file, size);
            if (loaded != null) {
                return loaded;
            }
            throw new IOException("JavaFX does not take the font");
        } catch (IOException noIcons) {
            // The window is of use without its pictures.
            LoggerFactory.getLogger(Icons.class).warn("there are no icons", noIcons);
            return Font.font(size);
        }
    }
}
