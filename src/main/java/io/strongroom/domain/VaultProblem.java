package io.strongroom.domain;

import java.nio.file.Path;

/// Why the vault on this machine cannot be opened or cannot do what was asked. Nothing of the
/// vault's content is in it.
public sealed interface VaultProblem {

    /// The file or folder it is about.
    Path path();

    /// A file stands where the vault should be, and it is not a vault of ours. It is left alone.
    record NotAVault(Path path) implements VaultProblem {}

    /// The vault's file is damaged: it cannot be read, or does not hold what a vault holds. It is
    /// left alone.
    record Damaged(Path path) implements VaultProblem {}

    /// The vault was written by a newer version.
    ///
    /// @param found the format it has
    /// @param known the newest format this version reads
    record NewerFormat(Path path, int found, int known) implements VaultProblem {}

    /// The key file that opens the vault is not there.
    record KeyMissing(Path path) implements VaultProblem {}

    /// The key file does not open this vault, or is damaged.
    record KeyDoesNotFit(Path path) implements VaultProblem {}

    /// The folder or the file cannot be written.
    record ReadOnly(Path path) implements VaultProblem {}

    /// The folder or the file cannot be read.
    record Unreadable(Path path) implements VaultProblem {}

    /// The disk is full; nothing of what was asked was stored.
    record DiskFull(Path path) implements VaultProblem {}

    /// Another program has held the vault for longer than the patience of five seconds; nothing was
    /// stored.
    record Busy(Path path) implements VaultProblem {}

    /// One secret does not open: it was changed, moved or swapped outside of Strongroom. The others
    /// are not touched.
    ///
    /// @param id the secret's ID
    record SecretDamaged(Path path, String id) implements VaultProblem {}

    /// The vault is locked: it opens with a passphrase or a recovery code, or when its owner asks.
    record Locked(Path path) implements VaultProblem {}

    /// The passphrase or the recovery code is not the one that opens the vault.
    record WayInWrong(Path path) implements VaultProblem {}

    /// The key to the vault is in the operating system's keyring, which does not give it.
    record KeyringDoesNotAnswer(Path path, KeyringFault fault) implements VaultProblem {}

    /// The operating system's keyring did not take the key that should open the vault from now on.
    /// What opened the vault before still does.
    record KeyringTakesNoKey(Path path, KeyringFault fault) implements VaultProblem {}

    /// Trying the passphrase takes more memory than this program has.
    ///
    /// @param mebibytes how much it takes
    record TooLittleMemory(Path path, int mebibytes) implements VaultProblem {}

    /// What is the matter with the keyring.
    enum KeyringFault {
        /// It is locked, and its owner did not unlock it.
        LOCKED,
        /// There is none on this system, or it does not run.
        UNAVAILABLE,
        /// It did not answer in time.
        TIMED_OUT,
        /// The call was given up on before it answered.
        CANCELLED,
        /// It has no key for this vault.
        ENTRY_MISSING,
        /// What it has for this vault is not a key.
        ENTRY_DAMAGED
    }
}
