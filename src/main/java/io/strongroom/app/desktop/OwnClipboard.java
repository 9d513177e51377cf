package io.strongroom.app.desktop;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/// The system's clipboard, and what this program put there: a secret leaves it after a while,
/// unless something else was copied meanwhile. Use on the FX thread.
public final class OwnClipboard {

    private @Nullable PauseTransition stay;
    private @Nullable String secret;

    /// Puts a name or an ID there.
    public void copy(String text) {
        put(text);
    }

    /// Puts a secret there.
    ///
    /// @param time how long it stays; empty for until it is cleared
    public void copySecret(String text, Optional<Duration> time) {
        put(text);
        secret = text;
        time.ifPresent(limit -> {
            PauseTransition waiting =
                    new PauseTransition(javafx.util.Duration.millis((double) limit.toMillis()));
            waiting.setOnFinished(_ -> clear());
            waiting.play();
            stay = waiting;
        });
    }

    /// Takes a secret of ours off the clipboard, if it is still there.
    public void clear() {
        stopWaiting();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (secret != null && secret.equals(clipboard.getString())) {
            clipboard.clear();
        }
        secret = null;
    }

    private void stopWaiting() {
        if (stay != null) {
            stay.stop();
            stay = null;
        }
    }

    private void put(String text) {
        stopWaiting();
        secret = null;
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
