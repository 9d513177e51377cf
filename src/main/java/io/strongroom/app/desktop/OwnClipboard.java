package io.strongroom.app.desktop;

import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.task.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// The system's clipboard, and what this program put there: a secret leaves it after a while,
/// unless something else was copied meanwhile. Use on the FX thread.
public final class OwnClipboard implements SecretClipboard {

    private final Ticker ticker;
    private final Supplier<Optional<Duration>> time;
    private final ReadOnlyObjectWrapper<Optional<Held>> held =
            new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());
    private @Nullable String secret;
    private Task ticking = Task.NONE;

    /// @param ticker counts the seconds
    /// @param time how long a secret stays; empty for until it is cleared
    public OwnClipboard(Ticker ticker, Supplier<Optional<Duration>> time) {
        this.ticker = ticker;
        this.time = time;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Puts a name or an ID there.
    public void copy(String text) {
        forget();
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copy(String text, String name) {
        forget();
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.putAll(PrivacyHints.of(System.getProperty("os.name", "")));
        Clipboard.getSystemClipboard().setContent(content);
        secret = text;
        Optional<Duration> limit = time.get();
        held.set(
                Optional.of(
                        new Held(
                                name,
                                limit.map(stay -> OptionalLong.of(stay.toSeconds()))
                                        .orElse(OptionalLong.empty()))));
        if (limit.isPresent()) {
            ticking = ticker.everySecond(this::tick);
        }
    }

    @Override
    public void clear() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (isOurs(clipboard)) {
            clipboard.clear();
        }
        forget();
    }

    private void tick() {
        Optional<Held> shown = held.get();
        if (shown.isEmpty()) {
            return;
        }
        long left = shown.get().seconds().orElse(1) - 1;
        if (left <= 0) {
            clear();
        } else if (isOurs(Clipboard.getSystemClipboard())) {
            held.set(Optional.of(new Held(shown.get().name(), OptionalLong.of(left))));
        } else {
            forget();
        }
    }

    private boolean isOurs(Clipboard clipboard) {
        return secret != null && secret.equals(clipboard.getString());
    }

    private void forget() {
        ticking.cancel();
        ticking = Task.NONE;
        secret = null;
        held.set(Optional.empty());
    }
}
