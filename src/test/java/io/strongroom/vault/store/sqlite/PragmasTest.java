package io.strongroom.vault.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.FutureTask;

class PragmasTest {

    @TempDir Path folder;

    @Test
    void holdOnEveryKindOfConnection() throws Exception {
        Path database = Files.createFile(folder.resolve("any.db"));
        Map<String, Integer> wanted =
                Map.of(
                        "busy_timeout", 5000,
                        "trusted_schema", 0,
                        "cell_size_check", 1,
                        "mmap_size", 0,
                        "synchronous", 2,
                        "fullfsync", 1,
                        "checkpoint_fullfsync", 1,
                        "secure_delete", 1,
                        "temp_store", 2,
                        "foreign_keys", 1);
        try (Connection writer = Connections.readWrite(database)) {
            Pragmas.useWriteAheadLog(writer);
            Sql.run(writer, "CREATE TABLE t (a)");
            assertThat(Pragmas.read(writer)).isEqualTo(wanted);
            try (Connection reader = Connections.readOnly(database)) {
                assertThat(Pragmas.read(reader)).isEqualTo(wanted);
                assertThat(Sql.query(reader, "PRAGMA journal_mode", row -> row.getString(1)))
                        .containsExactly("wal");
            }
        }
    }

    /// SQLite itself would refuse at once.
    @Test
    @Timeout(30)
    void turnOnTheLogOnceAnotherConnectionLetsGo() throws Exception {
        Path database = Files.createFile(folder.resolve("held.db"));
        try (Connection holder = Connections.readWrite(database);
                Connection connection = Connections.readWrite(database)) {
            Sql.run(holder, "CREATE TABLE t (a)");
            Sql.run(holder, "BEGIN IMMEDIATE");
            FutureTask<String> turnOn =
                    new FutureTask<>(() -> {
                        Pragmas.useWriteAheadLog(connection);
                        return "turned on";
                    });
            Thread thread = Thread.ofPlatform().start(turnOn);
            while (thread.getState() != Thread.State.TIMED_WAITING && !turnOn.isDone()) {
                Thread.onSpinWait();
            }
            Sql.run(holder, "COMMIT");
            assertThat(turnOn.get()).isEqualTo("turned on");
        }
    }

    /// The reason they are set: without, the driver's own settings differ.
    @Test
    void differFromTheDriversOwn() throws SQLException {
        try (Connection plain =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"))) {
            assertThat(Pragmas.read(plain))
                    .containsEntry("trusted_schema", 1)
                    .containsEntry("secure_delete", 0)
                    .containsEntry("cell_size_check", 0);
        }
    }
}
