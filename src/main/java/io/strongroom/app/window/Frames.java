package io.strongroom.app.window;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;

/// Waits for drawn frames.
public final class Frames {

    private Frames() {}

    /// Runs an action on the FX thread once a scene's first frame is on the screen. The frame is
    /// drawn by the render thread after the pulse that lays it out, and its pixels come back to the
    /// FX thread; a picture of one pixel, asked for behind it, is drawn when all that is done.
    public static void afterFirst(Scene scene, Runnable action) {
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    Platform.runLater(() -> {
                        onePixelOf(scene);
                        Platform.runLater(action);
                    });
                };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private static void onePixelOf(Scene scene) {
        SnapshotParameters onePixel = new SnapshotParameters();
        onePixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        scene.getRoot().snapshot(onePixel, null);
    }
}
