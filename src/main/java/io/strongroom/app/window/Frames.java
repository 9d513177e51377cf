package io.strongroom.app.window;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Waits for drawn frames.
public final class Frames {

    private Frames() {}

    /// Runs an action on the FX thread once a scene's first frame was handed to the screen: the
    /// pulse that follows the first layout begins only then.
    public static void afterFirst(Scene scene, Runnable action) {
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    new AnimationTimer() {
                        private int pulses;

                        @Override
                        public void handle(long now) {
                            if (++pulses == 2) {
                                stop();
                                Platform.runLater(action);
                            }
                        }
                    }.start();
                };
        scene.addPostLayoutPulseListener(once[0]);
    }
}
