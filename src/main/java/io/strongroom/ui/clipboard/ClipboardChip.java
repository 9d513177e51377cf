package io.strongroom.ui.clipboard;

import io.strongroom.ui.clipboard.SecretClipboard.Held;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Objects;
import java.util.Optional;

/// Tells that a secret is on the clipboard and for how long, and takes it off at a press. It takes
/// no room while there is none, and draws nothing before the first.
public final class ClipboardChip extends HBox {

    private final SecretClipboard clipboard;
    private final Messages messages;
    private final ObservableValue<Boolean> hidden = Presenting.on(this);
    private final Label words = new Label();

    public ClipboardChip(SecretClipboard clipboard, Messages messages) {
        this.clipboard = clipboard;
        this.messages = messages;
        setId("clipboard-chip");
        getStyleClass().add("clipboard-chip");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        // The clipboard outlives the window's screens, and would keep them with this.
        sceneProperty()
                .flatMap(_ -> clipboard.heldProperty())
                .orElse(Optional.empty())
                .subscribe(this::show);
        hidden.subscribe(_ -> show(clipboard.heldProperty().get()));
    }

    private void show(Optional<Held> held) {
        setVisible(held.isPresent());
        setManaged(held.isPresent());
        held.ifPresent(shown -> {
            if (getChildren().isEmpty()) {
                draw();
            }
            String name = Presenting.shown(shown.name(), hidden.getValue());
            words.setText(
                    shown.seconds().isPresent()
                            ? messages.text("clipboard.held", name, shown.seconds().getAsLong())
                            : messages.text("clipboard.held.until", name));
            setAccessibleText(words.getText());
        });
    }

    private void draw() {
        getStylesheets()
                .add(
                        Objects.requireNonNull(ClipboardChip.class.getResource("clipboard.css"))
                                .toExternalForm());
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button clear =
                SheetFrame.button(
                        "clipboard-clear", messages.text("clipboard.clear"), clipboard::clear);
        clear.getStyleClass().add("in-bar");
        clear.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(Feather.CLIPBOARD), words, clear);
    }
}
