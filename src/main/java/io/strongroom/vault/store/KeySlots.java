package io.strongroom.vault.store;

import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.BlindIndex;
import io.strongroom.vault.crypto.DataKeys;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.crypto.Envelope;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.protection.KeySlot;
import io.strongroom.vault.protection.SlotKind;
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
import java.util.Optional;

/// The keys in the database, each wrapped by another. A slot wraps the vault's one master key by
/// what a person or the machine has; the master key wraps the data keys and makes the index key,
/// and is overwritten as soon as it did.
///
/// @param vaultId the vault's ID
/// @param slots all of them that this version knows
record KeySlots(String vaultId, List<KeySlot> slots) {

    private static final String INSERT =
            "INSERT OR REPLACE INTO key_slot (kind, parameters, wrapped) VALUES (?, ?, ?)";
    private static final int FIRST_TERM = 1;

    /// More rows than there are kinds are not looked at.
    private static final int MOST_ROWS = 64;

    /// Makes the keys of a new vault, in the caller's transaction.
    ///
    /// @param fileKey the key in the key file; stays the caller's
    static VaultKeys create(Connection connection, String vaultId, SymmetricKey fileKey)
            throws SQLException {
        try (SymmetricKey master = SymmetricKey.random()) {
            SymmetricKey data = SymmetricKey.random();
            KeySlot slot =
                    KeySlot.wrapping(master, fileKey, SlotKind.KEY_FILE, new byte[0], vaultId);
            Sql.update(connection, INSERT, slot.kind().stored(), slot.parameters(), slot.wrapped());
            Sql.update(
                    connection,
                    "INSERT INTO data_key (term, wrapped) VALUES (?, ?)",
                    FIRST_TERM,
                    wrap(master, FIRST_TERM, data, dataKeyPlace(vaultId, FIRST_TERM)));
            return keys(vaultId, master, Map.of(FIRST_TERM, data));
        }
    }

    /// Reads the slots. A part of nothing is null to SQLite, and empty here. However long their
    /// fields were made, no more than a little is read.
    ///
    /// @param path of the database, for the answer
    static KeySlots read(Transaction transaction, Path path) throws VaultException {
        String vaultId =
                transaction.query("SELECT id FROM vault", row -> row.getString(1)).stream()
                        .findFirst()
                        .orElseThrow(() -> damaged(path));
        List<Optional<KeySlot>> rows =
                transaction.query(
                        """
                        SELECT substr(kind, 1, 32),
                            ifnull(substr(parameters, 1, ?), x''),
                            ifnull(substr(wrapped, 1, ?), x'')
                        FROM key_slot LIMIT ?\
                        """,
                        row -> {
                            byte[] parameters = row.getBytes(2);
                            byte[] wrapped = row.getBytes(3);
                            return SlotKind.of(row.getString(1))
                                    .map(kind -> new KeySlot(kind, parameters, wrapped));
                        },
                        KeySlot.LONGEST_PARAMETERS + 1,
                        KeySlot.WRAPPED + 1,
                        MOST_ROWS);
        return new KeySlots(vaultId, rows.stream().flatMap(Optional::stream).toList());
    }

    /// Puts a slot in the place of the one of its kind.
    static void put(Transaction transaction, KeySlot slot) throws VaultException {
        transaction.update(INSERT, slot.kind().stored(), slot.parameters(), slot.wrapped());
    }

    static void remove(Transaction transaction, SlotKind kind) throws VaultException {
        transaction.update("DELETE FROM key_slot WHERE kind = ?", kind.stored());
    }

    Optional<KeySlot> find(SlotKind kind) {
        return slots.stream().filter(slot -> slot.kind() == kind).findFirst();
    }

    /// Whether both have the same rows.
    boolean sameAs(KeySlots other) {
        return slots.size() == other.slots.size()
                && slots.stream()
                        .allMatch(slot -> other.find(slot.kind()).filter(slot::sameAs).isPresent());
    }

    /// Opens the keys of the vault.
    ///
    /// @param master stays the caller's
    VaultKeys keys(Transaction transaction, SymmetricKey master, Path path) throws VaultException {
        List<WrappedKey> rows =
                transaction.query(
                        "SELECT term, wrapped FROM data_key",
                        row -> new WrappedKey(row.getInt(1), row.getBytes(2)));
        if (rows.isEmpty()) {
            throw damaged(path);
        }
        Map<Integer, SymmetricKey> keys = new HashMap<>();
        try {
            for (WrappedKey row : rows) {
                keys.put(
                        row.term(),
                        unwrap(master, row.wrapped(), dataKeyPlace(vaultId, row.term())));
            }
            return keys(vaultId, master, keys);
        } catch (DoesNotOpenException changed) {
            keys.values().forEach(SymmetricKey::close);
            throw new VaultException(new VaultProblem.Damaged(path), changed);
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

    private static AssociatedData dataKeyPlace(String vaultId, int term) {
        return AssociatedData.of("data-key").text(vaultId).number(term);
    }

    private static VaultException damaged(Path path) {
        return new VaultException(new VaultProblem.Damaged(path));
    }

    private record WrappedKey(int term, byte[] wrapped) {}
}
