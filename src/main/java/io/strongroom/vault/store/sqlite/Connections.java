package io.strongroom.vault.store.sqlite;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to a database file that is there already: SQLite would make a missing one with
/// rights of its own.
public final class Connections {

    /// How long SQLite waits for another process, in milliseconds.
    static final int PATIENCE = 5_000;

    private Connections() {}

    /// Reads and writes, in whatever journal mode the file has.
    public static Connection readWrite(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(config, database, "");
    }

    /// Reads only.
    public static Connection readOnly(Path database) throws SQLException {
        return open(readOnly(), database, "");
    }

    /// Reads what the database file itself holds and leaves everything as it is: no lock, no
    /// recovery, no file beside it. Changes that are still in the write-ahead log are not seen.
    public static Connection untouched(Path database) throws SQLException {
        return open(readOnly(), database, "?immutable=1");
    }

    private static SQLiteConfig readOnly() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config;
    }

    private static Connection open(SQLiteConfig config, Path database, String parameters)
            throws SQLException {
        config.setBusyTimeout(PATIENCE);
        Connection connection =
                config.createConnection("jdbc:sqlite:" + database.toUri() + parameters);
        try {
            Pragmas.apply(connection);
            return connection;
        } catch (SQLException unset) {
            connection.close();
            throw unset;
        }
    }
}
