package io.strongroom.ui.lock;

import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.CharBuffer;
import java.util.Arrays;

/// A locked window: knows what opens it, and tries that. Use on the FX thread.
public final class LockViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(LockViewModel.class);

    /// What opens it.
    public enum Way {
        /// A passphrase that is typed.
        PASSPHRASE,
        /// The recovery code, which is typed.
        RECOVERY_CODE,
        /// A press: what this machine keeps for its user opens it.
        PRESS
    }

    private final VaultGuard guard;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Runnable onUnlocked;
    private final ReadOnlyObjectWrapper<Way> way =
            new ReadOnlyObjectWrapper<>(this, "way", Way.PASSPHRASE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyBooleanWrapper recoverable =
            new ReadOnlyBooleanWrapper(this, "recoverable", false);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private Way daily = Way.PASSPHRASE;
    private Protection protection = Protection.PASSPHRASE;
    private boolean draftKept;
    private boolean triesAtOnce;
    private Runnable onWrong = () -> {};

    /// @param guard opens the vault
    /// @param onUnlocked runs once it is open
    public LockViewModel(
            VaultGuard guard, TaskRunner tasks, Messages messages, Runnable onUnlocked) {
        this.guard = guard;
        this.tasks = tasks;
        this.messages = messages;
        this.onUnlocked = onUnlocked;
    }

    // Properties

    /// What opens it at the moment.
    public ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// What opens it where no recovery code is used.
    public Way usualWay() {
        return daily;
    }

    /// Whether it is being locked or unlocked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether a recovery code opens it as well.
    public ReadOnlyBooleanProperty recoverableProperty() {
        return recoverable.getReadOnlyProperty();
    }

    /// What is kept, and what this lock means.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Why the last try did not open it; empty before one.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Runs when what was typed did not open it, and should be typed again.
    public void onWrong(Runnable listener) {
        onWrong = listener;
    }

    // Commands

    /// Says that the keys are on their way out; nothing can be tried meanwhile.
    public void locking() {
        busy.set(true);
    }

    /// Says that it is locked, and finds out what opens it.
    ///
    /// @param keepsDraft whether something half done comes back
    public void locked(boolean keepsDraft) {
        draftKept = keepsDraft;
        busy.set(true);
        tasks.run(guard::state, this::show, this::failed);
    }

    /// Says that it is locked because it was just started. What this machine keeps is tried at
    /// once.
    public void lockedAtStart() {
        triesAtOnce = true;
        locked(false);
    }

    /// Says something where a failed try is told.
    public void tell(String sentence) {
        failure.set(sentence);
    }

    /// Tries what was typed. The characters are overwritten.
    public void unlock(char[] typed) {
        switch (way.get()) {
            case PASSPHRASE -> attempt(Passphrase.of(typed));
            case RECOVERY_CODE -> {
                switch (RecoveryCode.parse(CharBuffer.wrap(typed))) {
                    case RecoveryCode.Reading.Read(RecoveryCode code) -> attempt(code);
                    default -> wrong(messages.text("lock.code.mistyped"));
                }
            }
            case PRESS -> attempt(new WayIn.ThisMachine());
        }
        Arrays.fill(typed, '\0');
    }

    /// Turns to the recovery code, or back from it.
    public void turnToRecoveryCode(boolean wanted) {
        failure.set("");
        way.set(wanted ? Way.RECOVERY_CODE : daily);
        describe();
    }

    private void attempt(WayIn wayIn) {
        if (busy.get()) {
            close(wayIn);
            return;
        }
        failure.set("");
        busy.set(true);
        tasks.run(
                () -> {
                    try {
                        return guard.unlock(wayIn);
                    } finally {
                        close(wayIn);
                    }
                },
                this::answer,
                this::failed);
    }

    private static void close(WayIn wayIn) {
        switch (wayIn) {
            case Passphrase passphrase -> passphrase.close();
            case RecoveryCode code -> code.close();
            case WayIn.ThisMachine() -> {}
        }
    }

    private void answer(Outcome outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Done() -> onUnlocked.run();
            case ProtectionRefusal refusal -> wrong(sentence(refusal));
        }
    }

    private void wrong(String sentence) {
        failure.set(sentence);
        onWrong.run();
    }

    private String sentence(ProtectionRefusal refusal) {
        return switch (refusal) {
            case ProtectionRefusal.InTheWay(VaultProblem problem) ->
                    new UserMessages(messages).of(problem);
            default ->
                    messages.text(
                            way.get() == Way.RECOVERY_CODE ? "lock.code.wrong" : "lock.wrong");
        };
    }

    private void show(ProtectionLookup lookup) {
        busy.set(false);
        switch (lookup) {
            case ProtectionLookup.Known known -> {
                protection = known.state().way();
                recoverable.set(known.state().recoveryCode());
                daily = protection == Protection.PASSPHRASE ? Way.PASSPHRASE : Way.PRESS;
                way.set(daily);
            }
            case ProtectionRefusal refusal -> failure.set(sentence(refusal));
        }
        describe();
        if (triesAtOnce && way.get() == Way.PRESS) {
            attempt(new WayIn.ThisMachine());
        }
        triesAtOnce = false;
    }

    private void describe() {
        String draft = draftKept ? messages.text("lock.draft") : "";
        String meaning = way.get() == Way.PRESS ? messages.text("lock.meaning." + protection) : "";
        hint.set((draft + " " + meaning).strip());
    }

    private void failed(Exception unforeseen) {
        LOG.error("locking or unlocking failed in an unforeseen way", unforeseen);
        busy.set(false);
        failure.set(new UserMessages(messages).unexpected());
    }
}
