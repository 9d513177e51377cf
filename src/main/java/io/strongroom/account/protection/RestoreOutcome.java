package io.strongroom.account.protection;

import java.nio.file.Path;
import java.util.Optional;

/// What became of restoring a backup.
public sealed interface RestoreOutcome permits RestoreOutcome.Done, ProtectionRefusal {

    /// It is the vault now, and open.
    ///
    /// @param aside the folder to which the vault that was there was put; empty if there was none
    /// @param way what opens the vault from now on; a key file where only a recovery code opened
    ///   the backup
    record Done(Optional<Path> aside, Protection way) implements RestoreOutcome {}
}
