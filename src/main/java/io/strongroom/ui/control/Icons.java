package io.strongroom.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Icons of the Feather set, sized for this window. They decorate: a screen reader passes them
/// over, so whatever holds one needs a name of its own. Use on the FX thread.
public final class Icons {

    private static final int USUAL_SIZE = 16;

    private static final String FONT_FILE = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    private static final FutureTask<Font> LOADED = new FutureTask<>(Icons::load);

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

    /// Reads the font of the icons and lays out a first icon and a first word, which otherwise the
    /// first frame waits for: JavaFX sets up what it needs for a font, and for characters beyond
    /// Latin, when it first meets them. On any thread.
    public static void loadAhead() {
        new FeatherIcon(Feather.KEY, loaded()).getLayoutBounds();
        new Text("Name").getLayoutBounds();
    }

    // The font's file is read once; other sizes ask for it by its name.
    private static Font font(int size) {
        Font loaded = loaded();
        return size == USUAL_SIZE ? loaded : Font.font(loaded.getFamily(), size);
    }

    private static Font loaded() {
        LOADED.run();
        try {
            return LOADED.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the icons could not be read", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Font.font(USUAL_SIZE);
        }
    }

    private static Font load() {
        try (InputStream file = Feather.class.getResourceAsStream(FONT_FILE)) {
            @Nullable Font loaded = Font.loadFont(file, USUAL_SIZE);
            if (loaded != null) {
                return loaded;
            }
            throw new IOException("JavaFX does not take the font");
        } catch (IOException noIcons) {
            // The window is of use without its pictures.
            LoggerFactory.getLogger(Icons.class).warn("there are no icons", noIcons);
            return Font.font(USUAL_SIZE);
        }
    }
}
