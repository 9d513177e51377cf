package io.strongroom.ui.fileimport;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets a whole window take what is pasted, files or text, wherever no text field has the focus.
public final class PasteTarget {

    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private PasteTarget() {}

    /// Makes a window take pastes.
    ///
    /// @param onPasted takes what was pasted; not called for an empty clipboard
    /// @return makes it stop
    public static Subscription install(Scene scene, Consumer<Arrival> onPasted) {
        EventHandler<KeyEvent> paste =
                event -> {
                    if (isPaste(event) && !(scene.getFocusOwner() instanceof TextInputControl)) {
                        event.consume();
                        clipboard().ifPresent(onPasted);
                    }
                };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, paste);
        return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, paste);
    }

    /// Whether a key is the one that pastes.
    public static boolean isPaste(KeyEvent event) {
        return PASTE.match(event);
    }

    /// What is on the clipboard: files if there are some, or else a text. Call on the FX thread.
    public static Optional<Arrival> clipboard() {
        Clipboard board = Clipboard.getSystemClipboard();
        if (board.hasFiles()) {
            List<File> files = board.getFiles();
            if (!files.isEmpty()) {
                return Optional.of(new Arrival.Files(files.stream().map(File::toPath).toList()));
            }
        }
        String text = board.hasString() ? board.getString() : null;
        return text == null || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Arrival.Text(text));
    }
}
