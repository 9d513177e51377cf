package io.strongroom.vault.store.sqlite;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The settings of every connection. The driver's own defaults differ in five of them, and SQLite
/// ignores a setting it does not know, so each one is read back.
public final class Pragmas {

    /// By name, what each setting reads as once it is set:
    ///
    /// - `synchronous` 2 (FULL): a commit is on disk when it returns.
    /// - `fullfsync`, `checkpoint_fullfsync`: on macOS, also past the drive's cache.
    /// - `secure_delete`: what is deleted is overwritten in the file.
    /// - `trusted_schema` off, `cell_size_check` on, no `mmap`: for files that were tampered with.
    /// - `temp_store` 2 (MEMORY): no temporary files.
    /// - `busy_timeout`: the patience with other processes, in milliseconds.
    static final Map<String, Integer> WANTED = wanted();

    private static final long RETRY_MILLIS = 5;

    private Pragmas() {}

    private static Map<String, Integer> wanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("busy_timeout", Connections.PATIENCE);
        wanted.put("trusted_schema", 0);
        wanted.put("cell_size_check", 1);
        wanted.put("mmap_size", 0);
        wanted.put("synchronous", 2);
        wanted.put("fullfsync", 1);
        wanted.put("checkpoint_fullfsync", 1);
        wanted.put("secure_delete", 1);
        wanted.put("temp_store", 2);
        wanted.put("foreign_keys", 1);
        return wanted;
    }

    static void apply(Connection connection) throws SQLException {
        for (Map.Entry<String, Integer> setting : WANTED.entrySet()) {
            Sql.run(connection, "PRAGMA " + setting.getKey() + "=" + setting.getValue());
        }
        Map<String, Integer> found = read(connection);
        if (!found.equals(WANTED)) {
            throw new SQLException("SQLite did not take the settings: " + found);
        }
    }

    /// The settings a connection has.
    public static Map<String, Integer> read(Connection connection) throws SQLException {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String name : WANTED.keySet()) {
            List<Integer> value = Sql.query(connection, "PRAGMA " + name, row -> row.getInt(1));
            // A build of SQLite without memory mapping answers with no row.
            found.put(name, value.isEmpty() ? 0 : value.getFirst());
        }
        return found;
    }

    /// Turns on the write-ahead log, in which readers and a writer do not wait for each other. It
    /// is a property of the file and stays. While another process is writing to a file that has no
    /// log yet, SQLite refuses at once and does not wait as it does elsewhere; so the waiting is
    /// here.
    public static void useWriteAheadLog(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Connections.PATIENCE);
        while (!turnedOn(connection, deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
    }

    private static boolean turnedOn(Connection connection, long deadline) throws SQLException {
        try {
            String mode =
                    Sql.query(connection, "PRAGMA journal_mode=WAL", row -> row.getString(1))
                            .getFirst();
            if (!mode.equals("wal")) {
                throw new SQLException("the file system allows no write-ahead log");
            }
            return true;
        } catch (SQLiteException busy) {
            if (busy.getResultCode() != SQLiteErrorCode.SQLITE_BUSY
                    || System.nanoTime() - deadline > 0) {
                throw busy;
            }
            return false;
        }
    }
}
