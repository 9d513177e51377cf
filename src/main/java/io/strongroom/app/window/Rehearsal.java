package io.strongroom.app.window;

import static java.util.stream.Collectors.joining;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.stream.IntStream;

/// A start that plays itself, so that packaging can record which classes a real one needs: once the
/// secrets are listed it types a name into the form, one character a frame, has a few lines
/// reviewed, opens the file chooser if somebody is there to close it, and closes the window. It
/// reads and stores nothing. It takes place only if the system property `strongroom.rehearsal` is
/// `true`, and opens the chooser only if `strongroom.rehearsal.chooser` is too. Use on the FX
/// thread.
public final class Rehearsal extends AnimationTimer {

    private static final String PROPERTY = "strongroom.rehearsal";
    private static final String CHOOSER = "strongroom.rehearsal.chooser";

    /// Wrong at first, so that the form also shows a problem and its fix.
    private static final String NAME = "my-key";

    /// What it has reviewed: more rows than are seen at once, one to be mended, one to look at.
    public static final String ARRIVAL =
            "MY-KEY=one\nKEY=changeme\n"
                    + IntStream.range(0, 30)
                            .mapToObj(i -> "KEY_" + i + "=one\n")
                            .collect(joining());

    /// Frames after the last character, and after the review was asked for, for what follows with a
    /// delay.
    private static final int REST = 60;

    private final Scene scene;
    private final Runnable review;
    private final boolean opensChooser;
    private int frames;

    /// Plays in a scene, which is to be shown.
    ///
    /// @param review has [#ARRIVAL] reviewed
    /// @param opensChooser whether it presses Ctrl+O before the end. The system's dialog holds the
    ///   FX thread, so only another process can close it.
    public Rehearsal(Scene scene, Runnable review, boolean opensChooser) {
        this.scene = scene;
        this.review = review;
        this.opensChooser = opensChooser;
    }

    /// Whether this start is to play itself.
    public static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }

    /// Whether another process is there to close the file chooser.
    public static boolean isChooserAsked() {
        return Boolean.getBoolean(CHOOSER);
    }

    @Override
    public void handle(long now) {
        if (frames < NAME.length()) {
            type(NAME.substring(frames, frames + 1));
        } else if (frames == NAME.length() + REST) {
            review.run();
        } else if (frames == NAME.length() + 2 * REST) {
            stop();
            // Not in the middle of a frame: the dialog has the system's events handled meanwhile.
            Platform.runLater(this::end);
        }
        frames++;
    }

    private void end() {
        if (opensChooser) {
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "o", KeyCode.O, false, true, false, false));
        }
        scene.getWindow().hide();
    }

    private void type(String character) {
        fire(
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

    private void fire(KeyEvent event) {
        Node field = scene.getFocusOwner();
        if (field != null) {
            Event.fireEvent(field, event);
        }
    }
}
