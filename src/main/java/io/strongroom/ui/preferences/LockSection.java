package io.strongroom.ui.preferences;

import io.strongroom.account.Preferences.ClipboardTime;
import io.strongroom.account.Preferences.LockAfter;
import io.strongroom.ui.control.form.Segments;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/// When the window locks, and when the clipboard is cleared.
final class LockSection extends VBox {

    private final Messages messages;

    LockSection(PreferencesViewModel viewModel, Messages messages) {
        super(16);
        this.messages = messages;
        getChildren()
                .addAll(
                        part(
                                "lock-after",
                                new Segments<>(
                                        "lock-after",
                                        List.of(LockAfter.values()),
                                        after -> messages.text("preferences.lock-after." + after),
                                        viewModel.lockAfterProperty(),
                                        viewModel::chooseLockAfter)),
                        part(
                                "clipboard",
                                new Segments<>(
                                        "clipboard",
                                        List.of(ClipboardTime.values()),
                                        time -> messages.text("preferences.clipboard." + time),
                                        viewModel.clipboardProperty(),
                                        viewModel::chooseClipboard)));
    }

    private VBox part(String key, Node choices) {
        return new VBox(
                8,
                new Sentence(messages.text("preferences." + key), "strong"),
                choices,
                new Sentence(messages.text("preferences." + key + ".text"), "muted"));
    }
}
