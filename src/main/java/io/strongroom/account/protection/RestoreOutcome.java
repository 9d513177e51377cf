package io.strongroom.account.protection;

import java.nio.file.Path;
import java.util.Optional;

/// What became of restoring a backup.
public sealed interface RestoreOutcome permits RestoreOutcome.Done, ProtectionRefusal {

    /// It is the vault now, and open.
    ///
    /// @param aside the folder to which the vault that was there was put; empty if there was none
    record Done(Optional<Path> aside) implements RestoreOutcome {}
}
