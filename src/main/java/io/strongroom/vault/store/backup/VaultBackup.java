package io.strongroom.vault.store.backup;

import io.strongroom.file.PrivateFiles;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultProtection;
import io.strongroom.vault.store.backup.BackupException.Reason;
import io.strongroom.vault.store.sqlite.SqliteFailure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;

/// Writes a copy of a vault into one file, sealed as the vault is. No key is needed for it.
public final class VaultBackup {

    private final MachineKeys machine;

    /// @param machine where the vault is
    public VaultBackup(MachineKeys machine) {
        this.machine = machine;
    }

    /// Writes the copy, for its owner alone, and reads it back: all of it or, when anything fails,
    /// none. The vault may be in use meanwhile.
    ///
    /// @param file where; nothing is there yet
    public void write(Path file) throws VaultException, BackupException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupException(Reason.FILE_EXISTS, file);
        }
        if (new VaultProtection(machine).kinds().stream().noneMatch(SlotKind::travels)) {
            throw new BackupException(Reason.NOTHING_OPENS_IT, file);
        }
        VaultCopy copy = new VaultCopy(target.resolveSibling(target.getFileName() + ".unfinished"));
        try {
            write(copy, target);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new BackupException(Reason.FILE_EXISTS, file, meanwhile);
        } catch (IOException refused) {
            throw new BackupException(Reason.NOT_WRITABLE, file, refused);
        } catch (SQLException failed) {
            throw new VaultException(SqliteFailure.problem(failed, target), failed);
        }
    }

    private void write(VaultCopy copy, Path target)
            throws IOException, SQLException, BackupException {
        Files.deleteIfExists(copy.file());
        PrivateFiles.createFile(copy.file());
        try {
            copy.fillFrom(machine.home().database());
            copy.leaveMachineBehind();
            copy.force();
            if (!copy.isSound()) {
                throw new BackupException(Reason.NOT_WHOLE, target);
            }
            Files.move(copy.file(), target);
            PrivateFiles.force(target.resolveSibling(""));
        } finally {
            Files.deleteIfExists(copy.file());
        }
    }
}
