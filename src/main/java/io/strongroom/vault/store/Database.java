package io.strongroom.vault.store;

import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.store.sqlite.Connections;
import io.strongroom.vault.store.sqlite.Pragmas;
import io.strongroom.vault.store.sqlite.Sql;
import io.strongroom.vault.store.sqlite.SqliteFailure;
import io.strongroom.vault.store.sqlite.VaultSchema;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The open database: one connection that writes and one that reads, each used by one thread at a
/// time. In the write-ahead log a reader sees the last commit and does not wait for the writer.
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Path path;
    private final Connection writer;
    private final Connection reader;
    private final Lock writing = new ReentrantLock();
    private final Lock reading = new ReentrantLock();
    private volatile boolean closed;

    private Database(Path path, Connection writer, Connection reader) {
        this.path = path;
        this.writer = writer;
        this.reader = reader;
    }

    /// Opens a database that is a vault. The connection that can only read looks first, also at
    /// what is still in the log, so that nothing else is ever written to.
    static Database open(Path path) throws SQLException, VaultException {
        Connection reader = Connections.readOnly(path);
        try {
            Optional<VaultProblem> problem = VaultSchema.problem(reader, path);
            if (problem.isPresent()) {
                throw new VaultException(problem.get());
            }
            return new Database(path, openWriter(path), reader);
        } catch (SQLException | VaultException refused) {
            reader.close();
            throw refused;
        }
    }

    private static Connection openWriter(Path path) throws SQLException {
        Connection writer = Connections.readWrite(path);
        try {
            Pragmas.useWriteAheadLog(writer);
            return writer;
        } catch (SQLException failed) {
            writer.close();
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    /// Begins to read; everything read sees the same commit.
    Transaction read() throws VaultException {
        return begin(reader, reading, "BEGIN");
    }

    /// Begins to write, once no other thread and no other process does.
    Transaction write() throws VaultException {
        return begin(writer, writing, "BEGIN IMMEDIATE");
    }

    /// The key slots, as they are now.
    KeySlots keySlots() throws VaultException {
        try (Transaction transaction = read()) {
            return KeySlots.read(transaction, path);
        }
    }

    /// Moves what the log holds into the database and empties it, if nobody reads it meanwhile:
    /// what was overwritten or deleted is then nowhere any more.
    void emptyLog() throws VaultException {
        writing.lock();
        try {
            requireOpen();
            Sql.run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException failed) {
            throw new VaultException(SqliteFailure.problem(failed, path), failed);
        } finally {
            writing.unlock();
        }
    }

    /// Answers whether another process or another open store has committed since the last time it
    /// was asked. The writing connection is asked, because SQLite does not count a connection's own
    /// commits; while it is in use the answer is no, and the next one makes up for it.
    BooleanSupplier foreignCommits() {
        AtomicLong seen = new AtomicLong(dataVersion());
        return () -> {
            if (!writing.tryLock()) {
                return false;
            }
            try {
                long now = closed ? seen.get() : dataVersion();
                return seen.getAndSet(now) != now;
            } finally {
                writing.unlock();
            }
        };
    }

    /// Waits for the transactions under way. The writer closes last, so that SQLite can put the log
    /// into the database.
    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            if (!closed) {
                closed = true;
                close(reader);
                close(writer);
            }
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    /// Makes SQLite say that the disk is full at a size, for tests.
    void limitPages(long pages) throws SQLException {
        Sql.run(writer, "PRAGMA max_page_count=" + pages);
    }

    private Transaction begin(Connection connection, Lock lock, String sql) throws VaultException {
        lock.lock();
        boolean begun = false;
        try {
            requireOpen();
            Transaction transaction = Transaction.begin(connection, path, lock, sql);
            begun = true;
            return transaction;
        } finally {
            if (!begun) {
                lock.unlock();
            }
        }
    }

    private long dataVersion() {
        writing.lock();
        try {
            requireOpen();
            return Sql.number(writer, "PRAGMA data_version");
        } catch (SQLException failed) {
            throw new IllegalStateException("SQLite did not tell the data version", failed);
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the vault was closed");
        }
    }

    private void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failed) {
            VaultProblem problem = SqliteFailure.problem(failed, path);
            LOG.warn("A connection did not close: {}", problem.getClass().getSimpleName());
        }
    }
}
