package io.strongroom.vault.store;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.MasterKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.protection.WayInException;
import io.strongroom.vault.row.TeamSealer;
import io.strongroom.vault.row.VaultKeys;
import io.strongroom.vault.store.sqlite.Connections;
import io.strongroom.vault.store.sqlite.Sql;
import io.strongroom.vault.store.sqlite.SqliteFailure;
import io.strongroom.vault.store.sqlite.VaultSchema;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Opens the vault in a folder and makes one where there is none.
///
/// A new vault comes to be in one SQLite transaction, under SQLite's own lock: of two processes
/// that begin at once the second finds the vault of the first, and a crash leaves either all of it
/// or an empty file, which is begun anew. The key file is on disk before that transaction commits,
/// so there is never a vault without its key.
///
/// What stands there already is looked at without being touched, and used only if it is a vault.
/// SQLite's `quick_check` is left out on purpose: it reads the whole file, and yet most changed
/// bits pass it. Each row's seal notices all of them, and a broken page is reported on use.
final class VaultOpening {

    private final MachineKeys machine;
    private final VaultHome home;
    private final Path path;

    VaultOpening(MachineKeys machine) {
        this.machine = machine;
        this.home = machine.home();
        this.path = home.database();
    }

    /// An open database, the keys to its rows, and whose vault it is.
    record Opened(Database database, VaultKeys keys, String userId) {}

    /// Opens the vault.
    Opened open(WayIn wayIn) throws VaultException {
        Database database = openDatabase();
        try {
            KeySlots slots = database.keySlots();
            Opened opened = unlock(database, slots, wayIn);
            if (slots.find(SlotKind.LEFT_KEY_FILE).isPresent()) {
                // A crash came before it was erased. The keyring may not answer; it is left for
                // later.
                new VaultProtection(machine).leave(database, SlotKind.LEFT_KEY_FILE);
            }
            return opened;
        } catch (VaultException refused) {
            database.close();
            throw refused;
        }
    }

    /// Opens the database, without a key to what is in it.
    Database openDatabase() throws VaultException {
        try {
            prepareFolder();
            createIfFresh();
            requireVault();
            home.tightenFiles();
            return Database.open(path);
        } catch (SQLException failed) {
            throw new VaultException(SqliteFailure.problem(failed, path), failed);
        } catch (IOException failed) {
            throw new VaultException(new VaultProblem.Unreadable(home.folder()), failed);
        }
    }

    private void prepareFolder() throws VaultException {
        try {
            home.prepareFolder();
        } catch (FileAlreadyExistsException other) {
            throw new VaultException(new VaultProblem.NotAVault(home.folder()), other);
        } catch (IOException refused) {
            throw new VaultException(new VaultProblem.ReadOnly(home.folder()), refused);
        }
    }

    private void createIfFresh() throws VaultException, SQLException, IOException {
        if (Files.exists(path) && (!Files.isRegularFile(path) || Files.size(path) > 0)) {
            return;
        }
        Path log = beside("-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            // Its database was taken away; a new one would make SQLite delete the log.
            throw new VaultException(new VaultProblem.Damaged(path));
        }
        requireKeyOrNone();
        try {
            home.prepareDatabase();
        } catch (IOException refused) {
            throw new VaultException(new VaultProblem.ReadOnly(home.folder()), refused);
        }
        create();
    }

    /// Begins no vault beside a key file that holds none.
    private void requireKeyOrNone() throws VaultException {
        try {
            machine.readFileKey().ifPresent(SymmetricKey::close);
        } catch (WayInException refused) {
            throw new VaultException(refused.problem(), refused);
        }
    }

    private void create() throws VaultException, SQLException, IOException {
        try (Connection connection = Connections.readWrite(path)) {
            Sql.run(connection, "BEGIN IMMEDIATE");
            if (VaultSchema.isEmpty(connection)) {
                try (SymmetricKey fileKey = machine.readOrMakeFileKey()) {
                    createVault(connection, fileKey);
                } catch (WayInException refused) {
                    throw new VaultException(refused.problem(), refused);
                }
            }
            Sql.run(connection, "COMMIT");
        }
    }

    private static void createVault(Connection connection, SymmetricKey fileKey)
            throws SQLException {
        String vaultId = UUID.randomUUID().toString();
        VaultSchema.create(connection);
        try (VaultKeys keys = KeySlots.create(connection, vaultId, fileKey)) {
            Sql.update(
                    connection,
                    "INSERT INTO vault (only, id, owner) VALUES (1, ?, ?)",
                    vaultId,
                    new TeamSealer(keys).sealOwner(UUID.randomUUID().toString()));
        }
    }

    private void requireVault() throws VaultException, SQLException, IOException {
        Optional<VaultProblem> problem = inspect();
        boolean unfinished = problem.isEmpty() || problem.get() instanceof VaultProblem.Damaged;
        if (unfinished && Files.exists(beside("-journal"))) {
            // Another process is making this vault, or died while it was: SQLite waits or rolls
            // back.
            try (Connection connection = Connections.readWrite(path)) {
                VaultSchema.isEmpty(connection);
            }
            createIfFresh();
            problem = inspect();
        }
        if (problem.isPresent()) {
            throw new VaultException(problem.get());
        }
    }

    private Optional<VaultProblem> inspect() {
        if (!Files.isRegularFile(path)) {
            return Optional.of(new VaultProblem.NotAVault(path));
        }
        try (Connection connection = Connections.untouched(path)) {
            return VaultSchema.problem(connection, path);
        } catch (SQLException unreadable) {
            return Optional.of(SqliteFailure.problem(unreadable, path));
        }
    }

    /// No transaction is open while a passphrase is tried or the keyring is asked.
    private Opened unlock(Database database, KeySlots slots, WayIn wayIn) throws VaultException {
        try (SymmetricKey master =
                        new MasterKeys(machine, slots.vaultId()).open(slots.slots(), wayIn);
                Transaction transaction = database.read()) {
            VaultKeys keys = slots.keys(transaction, master, path);
            return new Opened(database, keys, owner(transaction, keys));
        } catch (WayInException refused) {
            throw new VaultException(refused.problem(), refused);
        }
    }

    private String owner(Transaction transaction, VaultKeys keys) throws VaultException {
        byte[] sealed =
                transaction.query("SELECT owner FROM vault", row -> row.getBytes(1)).getFirst();
        try {
            return new TeamSealer(keys).openOwner(sealed);
        } catch (DoesNotOpenException changed) {
            keys.close();
            throw new VaultException(new VaultProblem.Damaged(path), changed);
        }
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }
}
