package io.strongroom.account.protection;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.PassphraseFlaw;

import java.nio.file.Path;

/// Why something was not done. The vault is protected as it was before.
public sealed interface ProtectionRefusal
        extends Outcome, NewRecoveryCode, ProtectionLookup, RestoreOutcome {

    /// The passphrase or the recovery code does not open this vault. Which of its characters is
    /// wrong, and how far off it is, cannot be told.
    record DoesNotOpen() implements ProtectionRefusal {}

    /// The text cannot become a passphrase.
    record Flawed(PassphraseFlaw flaw) implements ProtectionRefusal {}

    /// The calling thread was interrupted before it was done; it still is.
    record Cancelled() implements ProtectionRefusal {}

    /// The vault or the keyring is in the way.
    record InTheWay(VaultProblem problem) implements ProtectionRefusal {}

    /// A backup would open nowhere else: there is neither a passphrase nor a recovery code.
    record NothingOpensBackup() implements ProtectionRefusal {}

    /// Something stands where the backup should be written. It is left alone.
    record FileExists(Path file) implements ProtectionRefusal {}

    /// A file that should be restored is not there, or cannot be read.
    record NotReadable(Path file) implements ProtectionRefusal {}

    /// A file that should be restored is not a backup of a vault, or is damaged.
    record NotABackup(Path file) implements ProtectionRefusal {}
}
