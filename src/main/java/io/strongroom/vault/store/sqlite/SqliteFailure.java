package io.strongroom.vault.store.sqlite;

import io.strongroom.domain.VaultProblem;

import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/// What a failure of SQLite means for the vault (https://www.sqlite.org/rescode.html).
public final class SqliteFailure {

    private static final int PRIMARY = 0xff;

    private SqliteFailure() {}

    /// The problem behind a failure.
    ///
    /// @param path of the database, for the answer
    public static VaultProblem problem(SQLException failure, Path path) {
        int code = failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code : 0;
        return switch (code & PRIMARY) {
            case 5, 6 -> new VaultProblem.Busy(path); // BUSY, LOCKED
            case 8 -> new VaultProblem.ReadOnly(path); // READONLY
            case 13 -> new VaultProblem.DiskFull(path); // FULL
            case 26 -> new VaultProblem.NotAVault(path); // NOTADB
            // PERM, IOERR, CANTOPEN, AUTH, and settings that did not hold
            case 0, 3, 10, 14, 23 -> new VaultProblem.Unreadable(path);
            // CORRUPT, and what only happens when the tables are not as they were made
            default -> new VaultProblem.Damaged(path);
        };
    }
}
