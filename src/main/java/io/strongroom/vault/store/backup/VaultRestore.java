package io.strongroom.vault.store.backup;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.file.PrivateFiles;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultProtection;
import io.strongroom.vault.store.VaultStore;
import io.strongroom.vault.store.backup.BackupException.Reason;
import io.strongroom.vault.store.sqlite.Connections;
import io.strongroom.vault.store.sqlite.Sql;
import io.strongroom.vault.store.sqlite.SqliteFailure;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Puts a backup in the place of the vault. The new vault is made ready in a folder of its own, and
/// opened there; what stood in its place is copied aside; then one move puts it there. A crash
/// leaves the old vault or the new one.
///
/// A backup that only a recovery code opens gets this machine's key file, so that the vault opens
/// day by day.
public final class VaultRestore {

    private static final Logger LOG = LoggerFactory.getLogger(VaultRestore.class);

    private final VaultHome home;
    private final Clock clock;

    /// @param home where the vault is to be
    /// @param clock names the folder for what stood there
    public VaultRestore(VaultHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /// Restores.
    ///
    /// @param backup stays as it is
    /// @param wayIn opens the backup: its passphrase or its recovery code; stays the caller's
    /// @return the folder to which the vault that stood there was put aside; empty if there was
    ///   none
    /// @throws VaultException also if the way in does not open the backup, or another program has
    ///   the vault open that stands there
    public Optional<Path> restore(Path backup, WayIn wayIn) throws VaultException, BackupException {
        return restore(backup, wayIn, () -> {});
    }

    /// The same, in a program that has the vault open which stands there.
    ///
    /// @param release closes it; called once the backup has been opened, and not before
    public Optional<Path> restore(Path backup, WayIn wayIn, Runnable release)
            throws VaultException, BackupException {
        requireBackup(backup);
        @Nullable Path folder = null;
        try {
            home.prepareFolder();
            folder = Files.createTempDirectory(home.folder(), "restoring-");
            PrivateFiles.tighten(folder);
            VaultHome ready = new VaultHome(folder);
            makeReady(ready, backup, wayIn);
            release.run();
            Optional<Path> aside = putAside();
            putInPlace(ready, aside.isPresent());
            return aside;
        } catch (IOException refused) {
            throw new VaultException(new VaultProblem.ReadOnly(home.folder()), refused);
        } catch (SQLException failed) {
            throw new VaultException(SqliteFailure.problem(failed, home.database()), failed);
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private static void requireBackup(Path backup) throws BackupException {
        if (!Files.isRegularFile(backup) || !Files.isReadable(backup)) {
            throw new BackupException(Reason.NOT_READABLE, backup);
        }
        try {
            if (!new VaultCopy(backup).isSound()) {
                throw new BackupException(Reason.NOT_A_BACKUP, backup);
            }
        } catch (SQLException damaged) {
            throw new BackupException(Reason.NOT_A_BACKUP, backup, damaged);
        }
    }

    private void makeReady(VaultHome ready, Path backup, WayIn wayIn)
            throws IOException, VaultException {
        ready.prepareDatabase();
        try (var in = Files.newInputStream(backup);
                var out = Files.newOutputStream(ready.database())) {
            in.transferTo(out);
        }
        MachineKeys machine = MachineKeys.withoutKeyring(ready);
        VaultStore.open(machine, clock, wayIn).close();
        VaultProtection protection = new VaultProtection(machine);
        if (protection.kinds().stream().noneMatch(SlotKind::isDaily)) {
            // The key of the vault that stands here keeps opening it until the move, and after.
            Path key = home.keyFile().path();
            if (Files.exists(key)) {
                Files.copy(key, ready.keyFile().path());
            }
            protection.useKeyFile(wayIn);
        }
        new VaultCopy(ready.database()).force();
    }

    /// Copies the vault that stands there to a folder of its own.
    private Optional<Path> putAside() throws IOException, SQLException {
        if (!Files.exists(home.database()) || Files.size(home.database()) == 0) {
            return Optional.empty();
        }
        endLog();
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path aside = Files.createTempDirectory(home.folder(), "before-restore-" + time + "-");
        PrivateFiles.tighten(aside);
        for (Path file :
                new Path[] {home.database(), log("-wal"), log("-journal"), home.keyFile().path()}) {
            if (Files.exists(file)) {
                Path copy = aside.resolve(file.getFileName());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                new VaultCopy(copy).force();
            }
        }
        PrivateFiles.force(aside);
        return Optional.of(aside);
    }

    /// Puts what the log holds into the database, which succeeds only if no other program has it
    /// open. What is no database keeps what lies beside it, which is copied aside with it.
    private void endLog() throws SQLException {
        try (Connection connection = Connections.readWrite(home.database())) {
            Sql.query(connection, "PRAGMA journal_mode=DELETE", row -> row.getString(1));
        } catch (SQLException failed) {
            if (SqliteFailure.problem(failed, home.database()) instanceof VaultProblem.Busy) {
                throw failed;
            }
        }
    }

    private void putInPlace(VaultHome ready, boolean oldIsAside) throws IOException {
        // A log that is left would be taken for the new database's.
        Files.deleteIfExists(log("-wal"));
        Files.deleteIfExists(log("-shm"));
        Files.deleteIfExists(log("-journal"));
        Path key = home.keyFile().path();
        boolean byKeyFile = Files.exists(ready.keyFile().path());
        if (byKeyFile && !Files.exists(key)) {
            Files.move(ready.keyFile().path(), key, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.force(home.folder());
        }
        Files.move(ready.database(), home.database(), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.force(home.folder());
        if (!byKeyFile && oldIsAside) {
            // It lies aside with the vault it opens.
            home.keyFile().erase();
        }
    }

    private Path log(String ending) {
        return home.database().resolveSibling(home.database().getFileName() + ending);
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            LOG.warn("The folder {} was not removed.", folder.getFileName(), left);
        }
    }
}
