package io.strongroom.vault.store.backup;

import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.sqlite.Connections;
import io.strongroom.vault.store.sqlite.Sql;
import io.strongroom.vault.store.sqlite.VaultSchema;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A vault's database in a file of its own, that nobody else has open.
record VaultCopy(Path file) {

    private static final List<SlotKind> TRAVELLING =
            Arrays.stream(SlotKind.values()).filter(SlotKind::travels).toList();

    /// Copies a database into the file, which is there and empty, as it is at one moment; others
    /// may read and write the database meanwhile. What was deleted from it is not in the copy.
    void fillFrom(Path database) throws SQLException {
        try (Connection connection = Connections.readOnly(database)) {
            Sql.update(connection, "VACUUM INTO ?", file.toString());
        }
    }

    /// Takes away the slots that open only on the machine the copy comes from.
    void leaveMachineBehind() throws SQLException {
        String kept =
                TRAVELLING.stream()
                        .map(kind -> "'" + kind.stored() + "'")
                        .collect(Collectors.joining(", "));
        try (Connection connection = Connections.readWrite(file)) {
            Sql.query(connection, "PRAGMA journal_mode=MEMORY", row -> row.getString(1));
            Sql.run(connection, "DELETE FROM key_slot WHERE kind NOT IN (" + kept + ")");
        }
    }

    /// Whether the whole file is a sound vault that something opens on another machine. Nothing is
    /// changed.
    boolean isSound() throws SQLException {
        try (Connection connection = Connections.untouched(file)) {
            return VaultSchema.problem(connection, file).isEmpty()
                    && Sql.query(connection, "PRAGMA integrity_check", row -> row.getString(1))
                            .equals(List.of("ok"))
                    && Sql.query(connection, "SELECT kind FROM key_slot", row -> row.getString(1))
                            .stream()
                            .flatMap(stored -> SlotKind.of(stored).stream())
                            .anyMatch(SlotKind::travels);
        }
    }

    /// Puts the file on disk.
    void force() throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        }
    }
}
