package io.strongroom.app.window;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.Objects;

/// The icon of the window, in the sizes that desktops ask for.
public final class WindowIcons {

    private static final int[] SIZES = {16, 32, 48, 128};

    private WindowIcons() {}

    public static void addTo(Stage stage) {
        for (int size : SIZES) {
            String name = "icon-" + size + ".png";
            stage.getIcons()
                    .add(
                            new Image(
                                    Objects.requireNonNull(
                                                    WindowIcons.class.getResource(name), name)
                                            .toExternalForm()));
        }
    }
}
