package io.strongroom.ui.restore;

import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.RestoreOutcome;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Restores a backup: which file, and what opens it. Whatever is wrong, the vault that is there
/// stays; it is put aside when the backup takes its place. Use on the FX thread.
public final class RestoreViewModel {

    private final VaultGuard guard;
    private final FilePicker picker;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages sentences;
    private final Consumer<String> onRestored;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);
    private Task running = Task.NONE;
    private BooleanSupplier draftIsKept = () -> false;

    /// @param guard restores
    /// @param picker lets the user choose the file
    /// @param onRestored takes the sentence to tell once the vault is another one, and open
    public RestoreViewModel(
            VaultGuard guard,
            FilePicker picker,
            TaskRunner tasks,
            Messages messages,
            Consumer<String> onRestored) {
        this.guard = guard;
        this.picker = picker;
        this.tasks = tasks;
        this.messages = messages;
        this.sentences = new UserMessages(messages);
        this.onRestored = onRestored;
    }

    // Properties

    /// The backup that was chosen.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// The passphrase or the recovery code of the backup, as it is typed.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Whether it is being restored.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is missing or went wrong.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Which backup is being restored; empty if none was chosen and nothing is typed.
    public Optional<KeptRestore> keep() {
        return file.get().isEmpty() && typed.get().isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptRestore(file.get()));
    }

    /// Goes on with a backup; what opens it is asked for again.
    public void resume(KeptRestore kept) {
        file.set(kept.file());
        outcome.set(FieldMessage.of(Severity.HINT, messages.text("restore.forgotten")));
    }

    /// Has the user asked first where a draft is kept that only the vault that is here can open.
    public void askWhere(BooleanSupplier draftIsKept) {
        this.draftIsKept = draftIsKept;
    }

    // Commands

    /// Has the user choose the file.
    public void choose() {
        picker.pickOne(FilePicker.Purpose.BACKUP)
                .ifPresent(chosen -> {
                    file.set(Optional.of(chosen));
                    outcome.set(FieldMessage.NONE);
                });
    }

    /// Restores, or says what is missing.
    public void restore() {
        if (busy.get()) {
            return;
        }
        if (file.get().isEmpty() || typed.get().isEmpty()) {
            fail(messages.text(file.get().isEmpty() ? "restore.no-file" : "restore.nothing-typed"));
            return;
        }
        if (draftIsKept.getAsBoolean()) {
            outcome.set(
                    FieldMessage.of(
                            Severity.WARNING,
                            messages.text("restore.draft"),
                            new Fix(messages.text("restore.draft.go"), this::restoreAllTheSame)));
            return;
        }
        restoreAllTheSame();
    }

    private void restoreAllTheSame() {
        if (busy.get() || file.get().isEmpty() || typed.get().isEmpty()) {
            return;
        }
        Path backup = file.get().get();
        char[] characters = typed.get().toCharArray();
        busy.set(true);
        outcome.set(FieldMessage.NONE);
        running =
                tasks.run(
                        () -> {
                            try (WayIn wayIn = WayIn.typed(characters)) {
                                return guard.restore(backup, wayIn);
                            } finally {
                                Arrays.fill(characters, '\0');
                            }
                        },
                        result -> answer(result, backup),
                        _ -> {
                            busy.set(false);
                            fail(sentences.unexpected());
                        });
    }

    /// Gives up what is under way, and forgets what was typed.
    public void close() {
        running.cancel();
        busy.set(false);
        typed.set("");
        file.set(Optional.empty());
        outcome.set(FieldMessage.NONE);
    }

    private void answer(RestoreOutcome result, Path backup) {
        busy.set(false);
        switch (result) {
            case RestoreOutcome.Done done -> {
                close();
                onRestored.accept(sentence(done, backup));
            }
            case ProtectionRefusal.DoesNotOpen() -> fail(messages.text("restore.wrong"));
            case ProtectionRefusal refusal -> fail(sentences.of(refusal));
        }
    }

    private String sentence(RestoreOutcome.Done done, Path backup) {
        String restored =
                done.aside()
                        .map(folder ->
                                messages.text(
                                        "restore.done.aside", backup.toString(), folder.toString()))
                        .orElseGet(() -> messages.text("restore.done", backup.toString()));
        return done.way() == Protection.KEY_FILE
                ? messages.text("restore.done.key-file", restored)
                : restored;
    }

    private void fail(String sentence) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence));
    }
}
