package io.strongroom.account.protection;

import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;

import java.nio.file.Path;

/// Locks and unlocks the vault on this machine, and changes what protects it.
///
/// Calls block, for as long as a passphrase takes to be tried (about half a second) or a keyring to
/// answer (at most 20 seconds each time it is asked): never call on the FX thread. Safe for use by
/// many threads. Interrupting the calling thread ends a try midway. A passphrase or code that is
/// passed in stays the caller's, who closes it.
///
/// A change takes what opens the vault now, even while it is open: whoever finds an unlocked window
/// does not shut its owner out. It is the passphrase where there is one, or the recovery code, and
/// else [WayIn.ThisMachine]. A crash at any moment leaves the old way in or the new one.
public interface VaultGuard {

    /// How the vault is protected. Asked while it is locked as well; before there is a vault it is
    /// by its key file.
    ProtectionLookup state();

    /// Whether calls are refused until the vault is unlocked, as far as is known without looking:
    /// locked by [#lock()], or found to need a passphrase.
    boolean isLocked();

    /// Ends the calls under way, closes the vault and overwrites its keys. Whoever calls the vault
    /// meanwhile is told [io.strongroom.domain.VaultProblem.Locked].
    void lock();

    /// Opens the vault again. Nothing is counted and nobody is locked out.
    Outcome unlock(WayIn wayIn);

    /// Protects the vault by a passphrase from now on, instead of what did or of another one.
    ///
    /// @param current what opens the vault now
    Outcome setPassphrase(WayIn current, Passphrase wanted);

    /// Protects the vault by the operating system's keyring from now on.
    ///
    /// @param current what opens the vault now
    Outcome useKeyring(WayIn current);

    /// Protects the vault by a key file from now on.
    ///
    /// @param current what opens the vault now
    Outcome useKeyFile(WayIn current);

    /// Makes a recovery code, in place of the one there was.
    ///
    /// @param current what opens the vault now
    NewRecoveryCode newRecoveryCode(WayIn current);

    /// Writes a copy of the vault to a new file, for its owner alone, while it is in use or locked.
    /// It opens with the passphrase or the recovery code, on any machine.
    Outcome backUp(Path file);

    /// Puts a backup in the place of the vault, and opens it. The vault that is there is put aside
    /// in a folder of its own. It is touched only once the backup has been opened; from then on the
    /// calls under way are waited for, and others are refused.
    ///
    /// @param backup stays as it is
    /// @param wayIn opens the backup: its passphrase or its recovery code
    RestoreOutcome restore(Path backup, WayIn wayIn);
}
