package io.strongroom.app.session;

import io.strongroom.account.protection.NewRecoveryCode;
import io.strongroom.account.protection.Outcome;
import io.strongroom.account.protection.Protection;
import io.strongroom.account.protection.ProtectionLookup;
import io.strongroom.account.protection.ProtectionRefusal;
import io.strongroom.account.protection.ProtectionState;
import io.strongroom.account.protection.RestoreOutcome;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultProtection;
import io.strongroom.vault.store.backup.BackupException;
import io.strongroom.vault.store.backup.VaultBackup;
import io.strongroom.vault.store.backup.VaultRestore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/// Guards the vault of a door. A change of its protection leaves the session as it is, open or
/// locked.
final class SessionGuard implements VaultGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SessionGuard.class);

    private final VaultDoor door;
    private final MachineKeys machine;
    private final Clock clock;
    private final VaultProtection protection;

    SessionGuard(VaultDoor door, MachineKeys machine, Clock clock) {
        this.door = door;
        this.machine = machine;
        this.clock = clock;
        this.protection = new VaultProtection(machine);
    }

    @Override
    public ProtectionLookup state() {
        try {
            Set<SlotKind> kinds = protection.kinds();
            return new ProtectionLookup.Known(
                    new ProtectionState(way(kinds), kinds.contains(SlotKind.RECOVERY_CODE)));
        } catch (VaultException failed) {
            return refusal(failed);
        }
    }

    @Override
    public boolean isLocked() {
        return door.isLocked();
    }

    @Override
    public void lock() {
        door.lock();
    }

    @Override
    public Outcome unlock(WayIn wayIn) {
        return outcome(() -> door.unlock(wayIn));
    }

    @Override
    public Outcome setPassphrase(WayIn current, Passphrase wanted) {
        if (wanted.flaw().isPresent()) {
            return new ProtectionRefusal.Flawed(wanted.flaw().get());
        }
        return outcome(() -> protection.setPassphrase(current, wanted));
    }

    @Override
    public Outcome useKeyring(WayIn current) {
        return outcome(() -> protection.useKeyring(current));
    }

    @Override
    public Outcome useKeyFile(WayIn current) {
        return outcome(() -> protection.useKeyFile(current));
    }

    @Override
    public NewRecoveryCode newRecoveryCode(WayIn current) {
        RecoveryCode code = RecoveryCode.random();
        try {
            protection.setRecoveryCode(current, code);
            return new NewRecoveryCode.Made(code);
        } catch (VaultException failed) {
            code.close();
            return refusal(failed);
        }
    }

    @Override
    public Outcome backUp(Path file) {
        try {
            new VaultBackup(machine).write(file);
            return new Outcome.Done();
        } catch (VaultException failed) {
            return refusal(failed);
        } catch (BackupException refused) {
            return switch (refused.reason()) {
                case NOTHING_OPENS_IT -> new ProtectionRefusal.NothingOpensBackup();
                case FILE_EXISTS -> new ProtectionRefusal.FileExists(refused.file());
                case NOT_WRITABLE, NOT_READABLE ->
                        new ProtectionRefusal.InTheWay(new VaultProblem.ReadOnly(refused.file()));
                case NOT_A_BACKUP, NOT_WHOLE ->
                        new ProtectionRefusal.InTheWay(new VaultProblem.Damaged(refused.file()));
            };
        }
    }

    @Override
    public RestoreOutcome restore(Path backup, WayIn wayIn) {
        boolean wasLocked = door.isLocked();
        try {
            Optional<Path> aside =
                    new VaultRestore(machine.home(), clock).restore(backup, wayIn, door::lock);
            door.unlock(wayIn);
            return new RestoreOutcome.Done(aside, way(protection.kinds()));
        } catch (VaultException failed) {
            reopen(wasLocked);
            return refusal(failed);
        } catch (BackupException refused) {
            return refused.reason() == BackupException.Reason.NOT_READABLE
                    ? new ProtectionRefusal.NotReadable(refused.file())
                    : new ProtectionRefusal.NotABackup(refused.file());
        }
    }

    /// The vault that is there stays, and opens again if this machine opens it.
    private void reopen(boolean wasLocked) {
        if (!wasLocked && door.isLocked()) {
            Outcome again = unlock(new WayIn.ThisMachine());
            LOG.info("not restored; the vault that is there opens again: {}", again);
        }
    }

    private interface Change {
        void run() throws VaultException;
    }

    private static Outcome outcome(Change change) {
        try {
            change.run();
            return new Outcome.Done();
        } catch (VaultException failed) {
            return refusal(failed);
        }
    }

    private static ProtectionRefusal refusal(VaultException failed) {
        if (Thread.currentThread().isInterrupted()) {
            return new ProtectionRefusal.Cancelled();
        }
        return failed.problem() instanceof VaultProblem.WayInWrong
                ? new ProtectionRefusal.DoesNotOpen()
                : new ProtectionRefusal.InTheWay(failed.problem());
    }

    private static Protection way(Set<SlotKind> kinds) {
        if (kinds.contains(SlotKind.PASSPHRASE)) {
            return Protection.PASSPHRASE;
        }
        return kinds.contains(SlotKind.KEYRING) ? Protection.KEYRING : Protection.KEY_FILE;
    }
}
