package io.strongroom.vault.store;

import io.strongroom.domain.Page;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.row.SealedSecret;
import io.strongroom.vault.row.SecretSealer;
import io.strongroom.vault.store.sqlite.PageMarks;
import io.strongroom.vault.store.sqlite.PageMarks.Mark;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The secrets in the database. Each is found by its ID and the blind index of its scope together,
/// so that one of another scope is as if it were not there. Who may ask for a scope is judged
/// before.
final class SecretTable {

    private static final Logger LOG = LoggerFactory.getLogger(SecretTable.class);
    private static final byte[] NOT_READ = {};

    private final Path path;
    private final SecretSealer sealer;
    private final PageMarks marks = new PageMarks();

    SecretTable(Path path, SecretSealer sealer) {
        this.path = path;
        this.sealer = sealer;
    }

    /// Adds a secret at the end of the order of creation.
    ///
    /// @param value in UTF-8; stays the caller's
    void insert(Transaction transaction, Secret secret, byte[] value)
            throws VaultException, NameTakenException {
        requireFree(transaction, secret);
        SealedSecret row = sealer.seal(secret, value, 1);
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

    /// A page in order of creation, without values. A page that follows the last one begins where
    /// that ended; otherwise rows before it are passed over in the index alone, and counted there.
    ///
    /// @param transaction one that reads
    Page<Secret> page(Transaction transaction, Scope scope, int offset, int limit)
            throws VaultException {
        byte[] scopeIndex = sealer.scopeIndex(scope);
        Optional<Mark> known = marks.of(scopeIndex, transaction.seenCommit());
        long total =
                known.isPresent()
                        ? known.get().total()
                        : transaction.number(
                                "SELECT count(*) FROM secret WHERE scope_index = ?", scopeIndex);
        Mark from =
                known.filter(mark -> mark.offset() <= offset)
                        .orElse(new Mark(total, 0, Long.MIN_VALUE));
        long[] last = {from.sequence()};
        List<SealedSecret> rows =
                transaction.query(
                        """
                        SELECT id, version, scope_index, name_index, metadata, sequence
                        FROM secret WHERE scope_index = ? AND sequence > ?
                        ORDER BY sequence LIMIT ? OFFSET ?\
                        """,
                        row -> {
                            last[0] = row.getLong(6);
                            return read(row, NOT_READ);
                        },
                        scopeIndex,
                        from.sequence(),
                        limit,
                        offset - from.offset());
        if (!rows.isEmpty()) {
            marks.set(scopeIndex, new Mark(total, offset + rows.size(), last[0]));
        }
        List<Secret> secrets = new ArrayList<>(rows.size());
        for (SealedSecret row : rows) {
            secrets.add(openForList(row, scope));
        }
        return new Page<>(secrets, Math.toIntExact(total), offset);
    }

    Optional<Secret> find(Transaction transaction, String id, Scope scope) throws VaultException {
        Optional<SealedSecret> row = row(transaction, id, scope);
        return row.isEmpty() ? Optional.empty() : Optional.of(open(row.get(), scope));
    }

    Optional<SecretValue> reveal(Transaction transaction, String id, Scope scope)
            throws VaultException {
        Optional<SealedSecret> row = row(transaction, id, scope);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(sealer.reveal(row.get(), open(row.get(), scope)));
        } catch (DoesNotOpenException damaged) {
            throw damaged(id, damaged);
        }
    }

    /// Replaces a secret by its next version. Its value is sealed anew even if it stays, because it
    /// is bound to the name and the version.
    Optional<Secret> change(
            Transaction transaction, String id, Scope scope, SecretChange change, Instant now)
            throws VaultException, NameTakenException {
        Optional<SealedSecret> row = row(transaction, id, scope);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Secret before = open(row.get(), scope);
        Secret after = changed(before, change, now);
        requireFree(transaction, after);
        byte[] value = valueAfter(row.get(), before, change);
        try {
            update(transaction, sealer.seal(after, value, row.get().version() + 1));
        } finally {
            Arrays.fill(value, (byte) 0);
        }
        return Optional.of(after);
    }

    boolean delete(Transaction transaction, String id, Scope scope) throws VaultException {
        return transaction.update(
                        "DELETE FROM secret WHERE id = ? AND scope_index = ?",
                        id,
                        sealer.scopeIndex(scope))
                > 0;
    }

    private void update(Transaction transaction, SealedSecret row) throws VaultException {
        int updated =
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
        if (updated != 1) {
            throw new IllegalStateException("the version changed within a transaction");
        }
    }

    private Optional<SealedSecret> row(Transaction transaction, String id, Scope scope)
            throws VaultException {
        return transaction
                .query(
                        """
                        SELECT id, version, scope_index, name_index, metadata, value
                        FROM secret WHERE id = ? AND scope_index = ?\
                        """,
                        row -> read(row, row.getBytes("value")),
                        id,
                        sealer.scopeIndex(scope))
                .stream()
                .findFirst();
    }

    private void requireFree(Transaction transaction, Secret secret)
            throws VaultException, NameTakenException {
        long others =
                transaction.number(
                        "SELECT count(*) FROM secret WHERE name_index = ? AND id <> ?",
                        sealer.nameIndex(secret.scope(), secret.name()),
                        secret.id());
        if (others > 0) {
            throw new NameTakenException();
        }
    }

    private Secret open(SealedSecret row, Scope scope) throws VaultException {
        try {
            return sealer.open(row, scope);
        } catch (DoesNotOpenException damaged) {
            throw damaged(row.id(), damaged);
        }
    }

    private Secret openForList(SealedSecret row, Scope scope) {
        try {
            return sealer.open(row, scope);
        } catch (DoesNotOpenException damaged) {
            LOG.warn("Secret {} does not open: {}.", row.id(), damaged.getMessage());
            return new Secret(
                    row.id(),
                    VaultStore.DAMAGED_NAME,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    scope,
                    Instant.EPOCH,
                    Instant.EPOCH);
        }
    }

    private byte[] valueAfter(SealedSecret row, Secret before, SecretChange change)
            throws VaultException {
        if (change.value().isPresent()) {
            return change.value().get().copyUtf8();
        }
        try {
            return sealer.openValue(row, before);
        } catch (DoesNotOpenException damaged) {
            throw damaged(row.id(), damaged);
        }
    }

    private static Secret changed(Secret before, SecretChange change, Instant now) {
        return new Secret(
                before.id(),
                change.name().map(SecretName::text).orElse(before.name()),
                change.description().or(before::description).filter(text -> !text.isEmpty()),
                before.isFile(),
                before.userId(),
                before.scope(),
                before.createdAt(),
                now.isBefore(before.updatedAt()) ? before.updatedAt() : now);
    }

    private VaultException damaged(String id, DoesNotOpenException cause) {
        return new VaultException(new VaultProblem.SecretDamaged(path, id), cause);
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
