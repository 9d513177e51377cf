package io.strongroom.ui.preferences.protection;

import io.strongroom.account.protection.NewRecoveryCode;
import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// One change of the vault's protection: asks for what it takes, and makes it. A try of a
/// passphrase takes its time, so it goes on in the background and can be given up. Use on the FX
/// thread.
public final class ChangeViewModel implements AutoCloseable {

    private final ChangeKind kind;
    private final ProtectionState before;
    private final VaultGuard guard;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<ChangeKind> onDone;
    private final Consumer<RecoveryCode> onCode;
    private final ReadOnlyBooleanWrapper asksForCurrent;
    private final StringProperty current = new SimpleStringProperty(this, "current", "");
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final ReadOnlyObjectWrapper<FieldMessage> currentMessage = message("currentMessage");
    private final ReadOnlyObjectWrapper<FieldMessage> wantedMessage = message("wantedMessage");
    private final ReadOnlyObjectWrapper<FieldMessage> againMessage = message("againMessage");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome = message("outcome");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private TaskRunner.Task underWay = TaskRunner.Task.NONE;

    /// @param before how the vault is protected now
    /// @param onDone takes what was changed
    /// @param onCode takes a recovery code that was made; it is the receiver's, who closes it
    ChangeViewModel(
            ChangeKind kind,
            ProtectionState before,
            VaultGuard guard,
            TaskRunner tasks,
            Messages messages,
            Consumer<ChangeKind> onDone,
            Consumer<RecoveryCode> onCode) {
        this.kind = kind;
        this.before = before;
        this.guard = guard;
        this.tasks = tasks;
        this.messages = messages;
        this.onDone = onDone;
        this.onCode = onCode;
        this.asksForCurrent =
                new ReadOnlyBooleanWrapper(
                        this, "asksForCurrent", before.way() == Protection.PASSPHRASE);
        current.subscribe(_ -> currentMessage.set(FieldMessage.NONE));
        wanted.subscribe(this::judgeWanted);
        again.subscribe(_ -> againMessage.set(FieldMessage.NONE));
    }

    private ReadOnlyObjectWrapper<FieldMessage> message(String name) {
        return new ReadOnlyObjectWrapper<>(this, name, FieldMessage.NONE);
    }

    // Properties

    /// What is changed.
    public ChangeKind kind() {
        return kind;
    }

    /// Whether what opens the vault now must be typed: its passphrase or, where the keyring turned
    /// out not to give its key, the recovery code.
    public ReadOnlyBooleanProperty asksForCurrentProperty() {
        return asksForCurrent.getReadOnlyProperty();
    }

    /// What opens the vault now: `current` for its passphrase, `code` for its recovery code,
    /// `either` where both do.
    public String currentWords() {
        String typed = before.recoveryCode() ? "either" : "current";
        return before.way() == Protection.PASSPHRASE ? typed : "code";
    }

    /// Whether a new passphrase must be typed.
    public boolean asksForWanted() {
        return kind == ChangeKind.PASSPHRASE;
    }

    /// The passphrase that opens the vault now, or its recovery code.
    public StringProperty currentProperty() {
        return current;
    }

    /// The new passphrase.
    public StringProperty wantedProperty() {
        return wanted;
    }

    /// The new passphrase once more.
    public StringProperty againProperty() {
        return again;
    }

    /// What is the matter with what opens the vault now.
    public ReadOnlyObjectProperty<FieldMessage> currentMessageProperty() {
        return currentMessage.getReadOnlyProperty();
    }

    /// What is the matter with the new passphrase, or how long it is.
    public ReadOnlyObjectProperty<FieldMessage> wantedMessageProperty() {
        return wantedMessage.getReadOnlyProperty();
    }

    /// Whether the two are the same.
    public ReadOnlyObjectProperty<FieldMessage> againMessageProperty() {
        return againMessage.getReadOnlyProperty();
    }

    /// Why it was not changed, where that belongs to no field.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether it is being changed.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean isTyped() {
        return !(current.get().isEmpty() && wanted.get().isEmpty() && again.get().isEmpty());
    }

    // Commands

    void tellForgotten() {
        outcome.set(FieldMessage.of(Severity.HINT, messages.text("protection.forgotten")));
    }

    /// Makes the change, or says what is missing.
    public void apply() {
        boolean complete = isComplete();
        if (busy.get() || !complete) {
            return;
        }
        busy.set(true);
        outcome.set(FieldMessage.NONE);
        WayIn wayIn =
                asksForCurrent.get()
                        ? WayIn.typed(current.get().toCharArray())
                        : new WayIn.ThisMachine();
        switch (kind) {
            case PASSPHRASE -> setPassphrase(wayIn, Passphrase.of(wanted.get().toCharArray()));
            case KEYRING -> run(wayIn, () -> guard.useKeyring(wayIn));
            case KEY_FILE -> run(wayIn, () -> guard.useKeyFile(wayIn));
            case RECOVERY_CODE -> run(wayIn, () -> guard.newRecoveryCode(wayIn), this::made);
        }
    }

    /// Gives up what is under way and forgets what was typed.
    @Override
    public void close() {
        underWay.cancel();
        busy.set(false);
        current.set("");
        wanted.set("");
        again.set("");
    }

    private boolean isComplete() {
        boolean complete = true;
        if (asksForCurrent.get() && current.get().isEmpty()) {
            currentMessage.set(bad(messages.text("protection." + currentWords() + ".missing")));
            complete = false;
        }
        if (asksForWanted()) {
            try (Passphrase typed = Passphrase.of(wanted.get().toCharArray())) {
                if (typed.flaw().isPresent()) {
                    refuse(new ProtectionRefusal.Flawed(typed.flaw().get()));
                    complete = false;
                } else if (!wanted.get().equals(again.get())) {
                    againMessage.set(bad(messages.text("protection.again.differs")));
                    complete = false;
                }
            }
        }
        return complete;
    }

    private void setPassphrase(WayIn wayIn, Passphrase passphrase) {
        run(
                wayIn,
                () -> {
                    try (passphrase) {
                        return guard.setPassphrase(wayIn, passphrase);
                    }
                });
    }

    private void run(WayIn wayIn, Supplier<Outcome> change) {
        run(wayIn, change, this::ended);
    }

    private <T> void run(WayIn wayIn, Supplier<T> change, Consumer<T> onEnd) {
        underWay =
                tasks.run(
                        () -> {
                            try (wayIn) {
                                return change.get();
                            }
                        },
                        onEnd,
                        _ -> failed());
    }

    private void ended(Outcome result) {
        busy.set(false);
        switch (result) {
            case Outcome.Done() -> done();
            case ProtectionRefusal refusal -> refuse(refusal);
        }
    }

    private void made(NewRecoveryCode result) {
        busy.set(false);
        switch (result) {
            case NewRecoveryCode.Made(RecoveryCode code) -> {
                onCode.accept(code);
                done();
            }
            case ProtectionRefusal refusal -> refuse(refusal);
        }
    }

    private void done() {
        close();
        onDone.accept(kind);
    }

    private void failed() {
        busy.set(false);
        outcome.set(bad(new UserMessages(messages).unexpected()));
    }

    private void refuse(ProtectionRefusal refusal) {
        FieldMessage said = bad(new UserMessages(messages).of(refusal));
        switch (refusal) {
            case ProtectionRefusal.DoesNotOpen() when asksForCurrent.get() ->
                    currentMessage.set(said);
            case ProtectionRefusal.Flawed _ -> wantedMessage.set(said);
            case ProtectionRefusal.Cancelled() -> outcome.set(FieldMessage.NONE);
            case ProtectionRefusal.InTheWay(VaultProblem.KeyringDoesNotAnswer _)
                    when before.recoveryCode() -> {
                asksForCurrent.set(true);
                outcome.set(said);
            }
            case ProtectionRefusal.DoesNotOpen _,
                    ProtectionRefusal.InTheWay _,
                    ProtectionRefusal.NothingOpensBackup _,
                    ProtectionRefusal.FileExists _,
                    ProtectionRefusal.NotReadable _,
                    ProtectionRefusal.NotABackup _ ->
                    outcome.set(said);
        }
    }

    /// By its length alone: whether it is a common one is not looked up.
    private void judgeWanted(String typed) {
        againMessage.set(FieldMessage.NONE);
        int length = typed.codePointCount(0, typed.length());
        wantedMessage.set(
                length == 0
                        ? FieldMessage.of(Severity.HINT, messages.text("protection.wanted.hint"))
                        : PassphraseLength.of(length).message(length, messages));
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
