package io.strongroom.vault.store;

import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.BlindIndex;
import io.strongroom.vault.crypto.DataKeys;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.crypto.Envelope;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.row.VaultKeys;
import io.strongroom.vault.store.sqlite.Sql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The keys in the database, each wrapped by another. A slot wraps the vault's one master key by
/// what a person or the machine has; the master key wraps the data keys and makes the index key,
/// and is overwritten as soon as it did.
///
/// The only kind of slot so far is the key file. A keyring, a passphrase and a recovery code become
/// further kinds: another row here, the same master key.
final class KeySlots {

    private static final String KEY_FILE = "key-file";
    private static final byte[] NO_PARAMETERS = {};
    private static final int FIRST_TERM = 1;

    private KeySlots() {}

    /// Makes the keys of a new vault, in the caller's transaction.
    ///
    /// @param fileKey the key in the key file; stays the caller's
    static VaultKeys create(Connection connection, String vaultId, SymmetricKey fileKey)
            throws SQLException {
        try (SymmetricKey master = SymmetricKey.random()) {
            SymmetricKey data = SymmetricKey.random();
            Sql.update(
                    connection,
                    "INSERT INTO key_slot (kind, parameters, wrapped) VALUES (?, ?, ?)",
                    KEY_FILE,
                    NO_PARAMETERS,
                    wrap(fileKey, 0, master, slotPlace(vaultId, KEY_FILE, NO_PARAMETERS)));
            Sql.update(
                    connection,
                    "INSERT INTO data_key (term, wrapped) VALUES (?, ?)",
                    FIRST_TERM,
                    wrap(master, FIRST_TERM, data, dataKeyPlace(vaultId, FIRST_TERM)));
            return keys(vaultId, master, Map.of(FIRST_TERM, data));
        }
    }

    /// Opens the keys of a vault by its key file.
    ///
    /// @param fileKey the key in the key file; stays the caller's
    /// @param keyPath the key file, for the answer
    static VaultKeys open(
            Transaction transaction, Database database, SymmetricKey fileKey, Path keyPath)
            throws VaultException {
        VaultException damaged = new VaultException(new VaultProblem.Damaged(database.path()));
        String vaultId =
                transaction.query("SELECT id FROM vault", row -> row.getString(1)).stream()
                        .findFirst()
                        .orElseThrow(() -> damaged);
        Slot slot =
                transaction
                        .query(
                                "SELECT parameters, wrapped FROM key_slot WHERE kind = ?",
                                row -> new Slot(row.getBytes(1), row.getBytes(2)),
                                KEY_FILE)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> damaged);
        try (SymmetricKey master =
                unwrap(fileKey, slot.wrapped(), slotPlace(vaultId, KEY_FILE, slot.parameters()))) {
            return keys(vaultId, master, dataKeys(transaction, vaultId, master, damaged));
        } catch (DoesNotOpenException wrongKey) {
            throw new VaultException(new VaultProblem.KeyDoesNotFit(keyPath), wrongKey);
        }
    }

    private static Map<Integer, SymmetricKey> dataKeys(
            Transaction transaction, String vaultId, SymmetricKey master, VaultException damaged)
            throws VaultException {
        List<WrappedKey> rows =
                transaction.query(
                        "SELECT term, wrapped FROM data_key",
                        row -> new WrappedKey(row.getInt(1), row.getBytes(2)));
        if (rows.isEmpty()) {
            throw damaged;
        }
        Map<Integer, SymmetricKey> keys = new HashMap<>();
        try {
            for (WrappedKey row : rows) {
                keys.put(
                        row.term(),
                        unwrap(master, row.wrapped(), dataKeyPlace(vaultId, row.term())));
            }
            return keys;
        } catch (DoesNotOpenException changed) {
            keys.values().forEach(SymmetricKey::close);
            damaged.initCause(changed);
            throw damaged;
        }
    }

    private static VaultKeys keys(
            String vaultId, SymmetricKey master, Map<Integer, SymmetricKey> dataKeys) {
        SymmetricKey index =
                master.derive(
                        vaultId.getBytes(StandardCharsets.UTF_8),
                        "index".getBytes(StandardCharsets.UTF_8));
        return new VaultKeys(vaultId, new DataKeys(dataKeys), new BlindIndex(index));
    }

    private static byte[] wrap(SymmetricKey by, int term, SymmetricKey key, AssociatedData place) {
        byte[] bytes = key.copyBytes();
        try {
            return Envelope.seal(by, term, bytes, place);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static SymmetricKey unwrap(SymmetricKey by, byte[] wrapped, AssociatedData place)
            throws DoesNotOpenException {
        return SymmetricKey.owning(Envelope.open(by, wrapped, place));
    }

    private static AssociatedData slotPlace(String vaultId, String kind, byte[] parameters) {
        return AssociatedData.of("key-slot").text(vaultId).text(kind).bytes(parameters);
    }

    private static AssociatedData dataKeyPlace(String vaultId, int term) {
        return AssociatedData.of("data-key").text(vaultId).number(term);
    }

    private record Slot(byte[] parameters, byte[] wrapped) {}

    private record WrappedKey(int term, byte[] wrapped) {}
}
