package io.strongroom.vault.store;

import io.strongroom.vault.row.SealedSecret;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The secrets in the database. Each is found by its ID and the blind index of its scope together,
/// so that one of another scope is as if it were not there.
final class SecretTable {

    private static final byte[] NOT_READ = {};

    private SecretTable() {}

    /// Adds a secret at the end of the order of creation.
    static void insert(Transaction transaction, SealedSecret row) throws VaultException {
        transaction.update(
                """
                INSERT INTO secret (id, version, scope_index, name_index, metadata, value)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                row.id(),
                row.version(),
                row.scopeIndex(),
                row.nameIndex(),
                row.metadata(),
                row.value());
    }

    /// Replaces a secret by its next version.
    static void update(Transaction transaction, SealedSecret row) throws VaultException {
        transaction.update(
                """
                UPDATE secret SET version = ?, name_index = ?, metadata = ?, value = ?
                WHERE id = ? AND version = ?\
                """,
                row.version(),
                row.nameIndex(),
                row.metadata(),
                row.value(),
                row.id(),
                row.version() - 1);
    }

    static boolean delete(Transaction transaction, String id, byte[] scopeIndex)
            throws VaultException {
        return transaction.update(
                        "DELETE FROM secret WHERE id = ? AND scope_index = ?", id, scopeIndex)
                > 0;
    }

    /// Finds a secret with its value.
    static Optional<SealedSecret> find(Transaction transaction, String id, byte[] scopeIndex)
            throws VaultException {
        return transaction
                .query(
                        """
                        SELECT id, version, scope_index, name_index, metadata, value
                        FROM secret WHERE id = ? AND scope_index = ?\
                        """,
                        row -> read(row, row.getBytes("value")),
                        id,
                        scopeIndex)
                .stream()
                .findFirst();
    }

    /// A page in order of creation, without values. Rows before the offset are passed over in the
    /// index alone.
    static List<SealedSecret> page(
            Transaction transaction, byte[] scopeIndex, int offset, int limit)
            throws VaultException {
        return transaction.query(
                """
                SELECT id, version, scope_index, name_index, metadata
                FROM secret WHERE scope_index = ? ORDER BY sequence LIMIT ? OFFSET ?\
                """,
                row -> read(row, NOT_READ),
                scopeIndex,
                limit,
                offset);
    }

    static int count(Transaction transaction, byte[] scopeIndex) throws VaultException {
        return (int)
                transaction.number("SELECT count(*) FROM secret WHERE scope_index = ?", scopeIndex);
    }

    /// Whether a secret other than this one has the name.
    static boolean isTaken(Transaction transaction, byte[] nameIndex, String exceptId)
            throws VaultException {
        return transaction.number(
                        "SELECT count(*) FROM secret WHERE name_index = ? AND id <> ?",
                        nameIndex,
                        exceptId)
                > 0;
    }

    private static SealedSecret read(ResultSet row, byte[] value) throws SQLException {
        return new SealedSecret(
                row.getString("id"),
                row.getLong("version"),
                row.getBytes("scope_index"),
                row.getBytes("name_index"),
                row.getBytes("metadata"),
                value);
    }
}
