package io.strongroom.vault.store;

import io.strongroom.vault.store.sqlite.Sql;
import io.strongroom.vault.store.sqlite.Sql.RowReader;
import io.strongroom.vault.store.sqlite.SqliteFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.Lock;

/// A transaction on one connection, which no other thread uses meanwhile. What is not committed
/// when it is closed is rolled back.
final class Transaction implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Connection connection;
    private final Path path;
    private final Lock held;
    private boolean open = true;

    private Transaction(Connection connection, Path path, Lock held) {
        this.connection = connection;
        this.path = path;
        this.held = held;
    }

    /// Begins. The caller holds the lock, which the transaction releases when it is closed.
    ///
    /// @param sql `BEGIN` for reading, `BEGIN IMMEDIATE` for writing
    static Transaction begin(Connection connection, Path path, Lock held, String sql)
            throws VaultException {
        Transaction transaction = new Transaction(connection, path, held);
        try {
            Sql.run(connection, sql);
        } catch (SQLException refused) {
            throw transaction.failure(refused);
        }
        return transaction;
    }

    <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) throws VaultException {
        try {
            return Sql.query(connection, sql, reader, parameters);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    long number(String sql, Object... parameters) throws VaultException {
        return query(sql, row -> row.getLong(1), parameters).getFirst();
    }

    /// Which commit a transaction that reads sees: another number whenever another connection has
    /// committed since. Of one that writes it says nothing, for its own commits are not counted.
    long seenCommit() throws VaultException {
        return number("PRAGMA data_version");
    }

    int update(String sql, Object... parameters) throws VaultException {
        try {
            return Sql.update(connection, sql, parameters);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /// Puts everything on disk.
    void commit() throws VaultException {
        try {
            Sql.run(connection, "COMMIT");
            open = false;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (open) {
                Sql.run(connection, "ROLLBACK");
            }
        } catch (SQLException ended) {
            // A full disk or a damaged page ends a transaction by itself; that failure was told.
            LOG.debug("There was nothing to roll back.", ended);
        } finally {
            open = false;
            held.unlock();
        }
    }

    private VaultException failure(SQLException failure) {
        return new VaultException(SqliteFailure.problem(failure, path), failure);
    }
}
