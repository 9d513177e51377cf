package io.strongroom.vault.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.domain.VaultProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

class SqliteFailureTest {

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, Busy",
        "SQLITE_BUSY_SNAPSHOT, Busy",
        "SQLITE_LOCKED, Busy",
        "SQLITE_FULL, DiskFull",
        "SQLITE_READONLY, ReadOnly",
        "SQLITE_READONLY_DBMOVED, ReadOnly",
        "SQLITE_CANTOPEN, Unreadable",
        "SQLITE_PERM, Unreadable",
        "SQLITE_IOERR_READ, Unreadable",
        "SQLITE_NOTADB, NotAVault",
        "SQLITE_CORRUPT, Damaged",
        "SQLITE_ERROR, Damaged",
        "SQLITE_CONSTRAINT_UNIQUE, Damaged",
    })
    void isToldByKind(SQLiteErrorCode code, String kind) {
        Path path = Path.of("vault.db");
        VaultProblem problem = SqliteFailure.problem(new SQLiteException("", code), path);
        assertThat(problem.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(problem.path()).isEqualTo(path);
    }

    @Test
    void tellsThatAMissingFileCannotBeRead(@TempDir Path folder) {
        Path missing = folder.resolve("missing.db");
        SQLException failure =
                catchThrowableOfType(SQLException.class, () -> Connections.readWrite(missing));
        assertThat(SqliteFailure.problem(failure, missing))
                .isEqualTo(new VaultProblem.Unreadable(missing));
        assertThat(missing).doesNotExist();
    }
}
