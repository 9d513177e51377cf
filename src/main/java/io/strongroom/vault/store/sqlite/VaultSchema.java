package io.strongroom.vault.store.sqlite;

import io.strongroom.domain.VaultProblem;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The tables of a vault, and the check that a database has these and nothing else. A view, a
/// trigger or a table that is not ours could run what its maker wants, so such a file is refused
/// before anything but its schema is read.
public final class VaultSchema {

    /// Tells a vault from other SQLite databases: `Strm` in ASCII.
    static final int APPLICATION_ID = 0x5374726d;

    /// The format this version writes, and the newest it reads.
    static final int FORMAT = 1;

    // As SQLite keeps them, word for word. Nothing is in the clear but random
    // IDs, blind indexes, counters and the kinds of the key slots.
    private static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE TABLE vault (
                        only INTEGER PRIMARY KEY CHECK (only = 1),
                        id TEXT NOT NULL,
                        owner BLOB NOT NULL
                    ) STRICT\
                    """,
                    """
                    CREATE TABLE key_slot (
                        kind TEXT PRIMARY KEY,
                        parameters BLOB NOT NULL,
                        wrapped BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE data_key (
                        term INTEGER PRIMARY KEY,
                        wrapped BLOB NOT NULL
                    ) STRICT\
                    """,
                    """
                    CREATE TABLE team (
                        sequence INTEGER PRIMARY KEY,
                        id TEXT NOT NULL,
                        sealed BLOB NOT NULL
                    ) STRICT\
                    """,
                    "CREATE UNIQUE INDEX team_by_id ON team (id)",
                    """
                    CREATE TABLE secret (
                        sequence INTEGER PRIMARY KEY,
                        id TEXT NOT NULL,
                        version INTEGER NOT NULL,
                        scope_index BLOB NOT NULL,
                        name_index BLOB NOT NULL,
                        metadata BLOB NOT NULL,
                        value BLOB NOT NULL
                    ) STRICT\
                    """,
                    "CREATE UNIQUE INDEX secret_by_id ON secret (id)",
                    "CREATE UNIQUE INDEX secret_by_name ON secret (name_index)",
                    // SQLite ends every index with the row's key, here the sequence.
                    "CREATE INDEX secret_by_scope ON secret (scope_index)");

    private VaultSchema() {}

    /// Makes the tables in an empty database, in the caller's transaction.
    public static void create(Connection connection) throws SQLException {
        Sql.run(connection, "PRAGMA application_id=" + APPLICATION_ID);
        Sql.run(connection, "PRAGMA user_version=" + FORMAT);
        for (String statement : STATEMENTS) {
            Sql.run(connection, statement);
        }
    }

    /// Whether nothing was ever made in this database.
    public static boolean isEmpty(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM sqlite_schema") == 0
                && Sql.number(connection, "PRAGMA application_id") == 0;
    }

    /// What keeps a database from being a vault this version can use; nothing is changed and
    /// nothing of it is run.
    ///
    /// @param path of the database, for the answer
    public static Optional<VaultProblem> problem(Connection connection, Path path)
            throws SQLException {
        if (Sql.number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            return Optional.of(new VaultProblem.NotAVault(path));
        }
        int format = (int) Sql.number(connection, "PRAGMA user_version");
        if (format > FORMAT) {
            return Optional.of(new VaultProblem.NewerFormat(path, format, FORMAT));
        }
        if (format != FORMAT) {
            return Optional.of(new VaultProblem.Damaged(path));
        }
        List<String> found =
                Sql.query(
                        connection,
                        "SELECT sql FROM sqlite_schema",
                        row -> String.valueOf(row.getString(1)));
        // SQLite's VACUUM writes them in another order than they were made in.
        return sorted(found).equals(sorted(STATEMENTS))
                ? Optional.empty()
                : Optional.of(new VaultProblem.NotAVault(path));
    }

    private static List<String> sorted(List<String> statements) {
        return statements.stream().sorted().toList();
    }
}
