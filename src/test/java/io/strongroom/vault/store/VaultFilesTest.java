package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.newSecret;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What someone sees who can only look at the vault's files.
class VaultFilesTest {

    @TempDir Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areForTheirOwnerAlone() throws Exception {
        Path home = folder.resolve("new/vault");
        try (VaultStore store = VaultStore.open(home, Clock.systemUTC())) {
            Vaults.create(store, "A", "v", Scope.personal());
            assertThat(rights(home))
                    .isEqualTo(
                            Map.of(
                                    "vault.db", "rw-------",
                                    "vault.db-wal", "rw-------",
                                    "vault.db-shm", "rw-------",
                                    "vault.key", "rw-------"));
            assertThat(rights(folder.resolve("new"))).isEqualTo(Map.of("vault", "rwx------"));
        }
        assertThat(rights(home))
                .isEqualTo(Map.of("vault.db", "rw-------", "vault.key", "rw-------"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takeAnEmptyFolderForThemselvesAndShareOneWithOtherThings() throws Exception {
        for (boolean empty : new boolean[] {true, false}) {
            Path home = Files.createDirectory(folder.resolve(empty ? "empty" : "shared"));
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (!empty) {
                Files.writeString(home.resolve("notes.txt"), "shared on purpose");
            }
            VaultStore.open(home, Clock.systemUTC()).close();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo(empty ? "rwx------" : "rwxr-xr-x");
            assertThat(rights(home))
                    .containsEntry("vault.db", "rw-------")
                    .containsEntry("vault.key", "rw-------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void loseRightsOfOthersThatACopyGaveThem() throws Exception {
        VaultStore.open(folder, Clock.systemUTC()).close();
        for (String name : List.of("vault.db", "vault.key")) {
            Files.setPosixFilePermissions(
                    folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
        }
        VaultStore.open(folder, Clock.systemUTC()).close();
        assertThat(rights(folder))
                .isEqualTo(Map.of("vault.db", "rw-------", "vault.key", "rw-------"));
    }

    @Test
    void tellNothingOfWhatTheyHold() throws Exception {
        String name = "CANARY_NAME_4711";
        String renamed = "CANARY_RENAMED_4711";
        String value = "canary-value-4711";
        String description = "canary description 4711";
        String team = "Canary Research 4711";
        List<String> canaries = List.of(name, renamed, value, description, team);
        try (VaultStore store = VaultStore.open(folder, Clock.systemUTC())) {
            Scope scope = store.createTeam(team).scope();
            Secret secret;
            try (NewSecret given = newSecret(name, value, Optional.of(description), scope)) {
                secret = store.create(given);
            }
            store.change(
                    secret.id(),
                    scope,
                    new SecretChange(
                            Optional.of(new SecretName(renamed)),
                            Optional.empty(),
                            Optional.empty()));
            Vaults.create(store, name, value.repeat(1000), Scope.personal());
            assertThat(folder.resolve("vault.db-wal")).isNotEmptyFile();
            assertThat(found(canaries)).as("while open").isEmpty();
            store.delete(secret.id(), scope);
        }
        assertThat(found(canaries)).as("once closed").isEmpty();

        Files.write(folder.resolve("planted"), ("x" + value).getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("planted.txt"), "some " + team + " text");
        assertThat(found(canaries)).as("what the search finds").containsExactly(value, team);
    }

    @Test
    void tellTheLengthOfAValueOnlyInSteps() throws Exception {
        try (VaultStore store = VaultStore.open(folder, Clock.systemUTC())) {
            Vaults.create(store, "A", "v", Scope.personal());
            Vaults.create(store, "LONGER_NAME", "v".repeat(63), Scope.personal());
            try (Transaction transaction = store.database().read()) {
                List<String> lengths =
                        transaction.query(
                                "SELECT length(metadata) || ' ' || length(value) FROM secret",
                                row -> row.getString(1));
                assertThat(lengths).hasSize(2).containsOnly(lengths.getFirst());
            }
        }
    }

    private List<String> found(List<String> canaries) throws IOException {
        List<String> found = new ArrayList<>();
        for (String canary : canaries) {
            if (holds(canary, StandardCharsets.UTF_8) || holds(canary, StandardCharsets.UTF_16LE)) {
                found.add(canary);
            }
        }
        return found;
    }

    private boolean holds(String canary, Charset charset) throws IOException {
        String wanted = latin(canary.getBytes(charset));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (latin(Files.readAllBytes(file)).contains(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> rights(Path folder) throws IOException {
        Map<String, String> rights = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                rights.put(
                        file.getFileName().toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return rights;
    }
}
