package io.strongroom.ui.preferences.protection;

import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.util.Optional;

/// How the vault on this machine is protected, and what can be done about it. Use on the FX thread.
public final class ProtectionViewModel implements AutoCloseable {

    private final VaultGuard guard;
    private final Path folder;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages sentences;
    private final RecoveryCodeViewModel recoveryCode;
    private final ReadOnlyObjectWrapper<Optional<ProtectionState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ChangeViewModel>> change =
            new ReadOnlyObjectWrapper<>(this, "change", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);
    private Optional<KeptProtection> interrupted = Optional.empty();

    /// @param folder the folder of the vault
    public ProtectionViewModel(
            VaultGuard guard,
            Path folder,
            TaskRunner tasks,
            Messages messages,
            RecoveryCodeViewModel recoveryCode) {
        this.guard = guard;
        this.folder = folder;
        this.tasks = tasks;
        this.messages = messages;
        this.sentences = new UserMessages(messages);
        this.recoveryCode = recoveryCode;
    }

    // Properties

    /// How it is protected; empty until that is known.
    public ReadOnlyObjectProperty<Optional<ProtectionState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is being changed; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<ChangeViewModel>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// A recovery code that was made just now.
    public RecoveryCodeViewModel recoveryCode() {
        return recoveryCode;
    }

    /// Whether a backup is being written.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What became of the last change or backup.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The folder of the vault.
    public String folder() {
        return folder.toString();
    }

    /// What protects the vault, and what does not, in plain words.
    public String meaning(ProtectionState protection) {
        return messages.text("protection.meaning." + protection.way(), folder.toString());
    }

    /// Whether a recovery code should be made: what protects the vault can be lost, and with it the
    /// vault.
    public boolean isRecoveryCodeMissing(ProtectionState protection) {
        return protection.way() != Protection.KEY_FILE && !protection.recoveryCode();
    }

    /// Whether the vault is being protected otherwise.
    public ObservableValue<Boolean> changingProperty() {
        return change.flatMap(now -> now.map(ChangeViewModel::busyProperty).orElse(null))
                .orElse(false);
    }

    /// What is half done; empty if nothing is.
    public Optional<KeptProtection> keep() {
        return recoveryCode.codeProperty().get().isPresent()
                ? Optional.of(KeptProtection.CODE_SHOWN)
                : change.get()
                        .filter(ChangeViewModel::isTyped)
                        .map(typed -> KeptProtection.of(typed.kind()))
                        .or(() -> interrupted);
    }

    // Commands

    /// Goes on where another one had to stop, once it is known how the vault is protected. What was
    /// typed is asked for again.
    public void resume(KeptProtection kept) {
        interrupted = Optional.of(kept);
    }

    /// Finds out how the vault is protected.
    public void load() {
        tasks.run(guard::state, this::show, _ -> fail(sentences.unexpected()));
    }

    /// Begins a change; one that was begun is forgotten.
    public void begin(ChangeKind kind) {
        cancel();
        outcome.set(FieldMessage.NONE);
        state.get()
                .ifPresent(now ->
                        change.set(
                                Optional.of(
                                        new ChangeViewModel(
                                                kind,
                                                now,
                                                guard,
                                                tasks,
                                                messages,
                                                this::changed,
                                                recoveryCode::show))));
    }

    /// Forgets what became of the last change or backup, for what is begun now.
    public void forgetOutcome() {
        outcome.set(FieldMessage.NONE);
    }

    /// Gives up the change, also while it is under way; the vault is protected as before.
    public void cancel() {
        change.get().ifPresent(ChangeViewModel::close);
        change.set(Optional.empty());
    }

    /// Whether all of it may go from the screen. If a recovery code is there that its owner may not
    /// have yet, asks about it; `then` runs once that is answered.
    public boolean mayClose(Runnable then) {
        return recoveryCode.mayGo(then);
    }

    /// Whether a backup could be opened anywhere; if not, says so, before a place for it is chosen.
    public boolean mayBackUp() {
        boolean opens =
                state.get()
                        .map(now -> now.way() == Protection.PASSPHRASE || now.recoveryCode())
                        .orElse(true);
        if (!opens) {
            fail(sentences.of(new ProtectionRefusal.NothingOpensBackup()));
        }
        return opens;
    }

    /// Writes a copy of the vault to a new file.
    public void backUp(Path file) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outcome.set(FieldMessage.NONE);
        tasks.run(
                () -> guard.backUp(file),
                result -> {
                    busy.set(false);
                    switch (result) {
                        case Outcome.Done() ->
                                good(messages.text("protection.backup.done", file.toString()));
                        case ProtectionRefusal refusal -> fail(sentences.of(refusal));
                    }
                },
                _ -> {
                    busy.set(false);
                    fail(sentences.unexpected());
                });
    }

    /// Gives up what is under way and forgets what was typed.
    @Override
    public void close() {
        cancel();
        recoveryCode.forget();
        interrupted = Optional.empty();
        outcome.set(FieldMessage.NONE);
    }

    private void show(ProtectionLookup lookup) {
        switch (lookup) {
            case ProtectionLookup.Known(ProtectionState known) -> {
                state.set(Optional.of(known));
                goOn();
            }
            case ProtectionRefusal refusal -> fail(sentences.of(refusal));
        }
    }

    private void goOn() {
        Optional<KeptProtection> last = interrupted;
        interrupted = Optional.empty();
        last.ifPresent(kept -> {
            if (kept == KeptProtection.CODE_SHOWN) {
                outcome.set(
                        FieldMessage.of(
                                Severity.WARNING,
                                messages.text("protection.code-hidden"),
                                new Fix(
                                        messages.text("protection.change.RECOVERY_CODE.another"),
                                        () -> begin(kept.kind()))));
            } else {
                begin(kept.kind());
                change.get().ifPresent(ChangeViewModel::tellForgotten);
            }
        });
    }

    private void changed(ChangeKind kind) {
        change.set(Optional.empty());
        good(messages.text("protection.done." + kind));
        load();
    }

    private void good(String sentence) {
        outcome.set(FieldMessage.of(Severity.GOOD, sentence));
    }

    private void fail(String sentence) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence));
    }
}
