package io.strongroom.app.window;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A start that plays itself, so that packaging can record which classes a real one needs: once the
/// secrets are listed it types a name into the form, one character a frame, and closes the window.
/// It reads and stores nothing. It takes place only if the system property `strongroom.rehearsal`
/// is `true`. Use on the FX thread.
public final class Rehearsal extends AnimationTimer {

    private static final String PROPERTY = "strongroom.rehearsal";

    /// Wrong at first, so that the form also shows a problem and its fix.
    private static final String NAME = "my-key";

    /// Frames between the last character and the end, for what follows typing with a delay.
    private static final int REST = 60;

    private final Scene scene;
    private int frames;

    /// Plays in a scene, which is to be shown.
    public Rehearsal(Scene scene) {
        this.scene = scene;
    }

    /// Whether this start is to play itself.
    public static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }

    @Override
    public void handle(long now) {
        if (frames < NAME.length()) {
            type(NAME.substring(frames, frames + 1));
        } else if (frames == NAME.length() + REST) {
            stop();
            scene.getWindow().hide();
        }
        frames++;
    }

    private void type(String character) {
        Node field = scene.getFocusOwner();
        if (field != null) {
            Event.fireEvent(
                    field,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            character,
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }
}
