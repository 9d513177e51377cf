package io.strongroom.ui.fileimport;

import io.strongroom.ui.presenting.PasteEvent;

import javafx.event.EventHandler;
import javafx.scene.Node;
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
import java.util.Set;
import java.util.function.Consumer;

/// Lets a whole window take what is pasted, files or text, wherever no text field has the focus.
public final class PasteTarget {

    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination INSERT =
            new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN);

    private PasteTarget() {}

    /// Makes a window take pastes. What is too much for a name does not go into one either: files,
    /// and what has several lines, whose values everybody could read there.
    ///
    /// @param nameFields the IDs of the fields for a name
    /// @param onPasted takes what was pasted; not called for an empty clipboard
    /// @return makes it stop
    public static Subscription install(
            Scene scene, Set<String> nameFields, Consumer<Arrival> onPasted) {
        EventHandler<KeyEvent> paste =
                event -> {
                    if (!isPaste(event)) {
                        return;
                    }
                    if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                        event.consume();
                        clipboard().ifPresent(onPasted);
                    }
                };
        EventHandler<PasteEvent> intoField =
                event -> {
                    if (event.getTarget() instanceof Node field
                            && field.getId() != null
                            && nameFields.contains(field.getId())) {
                        clipboard()
                                .filter(PasteTarget::isTooMuchForAName)
                                .ifPresent(pasted -> {
                                    event.take();
                                    onPasted.accept(pasted);
                                });
                    }
                };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, paste);
        scene.addEventFilter(PasteEvent.PASTING, intoField);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, paste);
            scene.removeEventFilter(PasteEvent.PASTING, intoField);
        };
    }

    /// Whether a key is the one that pastes.
    public static boolean isPaste(KeyEvent event) {
        return PASTE.match(event) || INSERT.match(event);
    }

    private static boolean isTooMuchForAName(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Files _ -> true;
            case Arrival.Text(String text) -> text.strip().lines().limit(2).count() > 1;
        };
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
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Arrival.Text(text));
    }
}
