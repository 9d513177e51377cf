package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.problemOf;
import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.store.sqlite.Sql;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What may stand in the place of a vault. Whatever is refused is left as it was, byte for byte.
class VaultOpeningTest {

    private static final Scope PERSONAL = Scope.personal();
    private static final int PAGE = 4096;

    @TempDir Path home;
    private Path database;
    private Path key;

    @BeforeEach
    void name() {
        database = home.resolve("vault.db");
        key = home.resolve("vault.key");
    }

    @Test
    void makesAVaultInAFolderThatIsNotThere() throws Exception {
        Path deep = home.resolve("a b/ö%3F?#/vault");
        Secret secret;
        try (VaultStore store = VaultStore.open(deep, Clock.systemUTC())) {
            secret = Vaults.create(store, "A", "v", PERSONAL);
        }
        try (VaultStore store = VaultStore.open(deep, Clock.systemUTC())) {
            assertThat(store.find(secret.id(), PERSONAL)).contains(secret);
        }
        try (Stream<Path> files = Files.list(deep)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("vault.db", "vault.key");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "a text file, longer than a page? ", "SQLite format 3\0 and no more"})
    void refusesATextFile(String text) throws IOException {
        Files.writeString(database, text.repeat(text.startsWith("a") ? 500 : 1));
        assertRefused(new VaultProblem.NotAVault(database));
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws Exception {
        sql("CREATE TABLE notes (text TEXT)", "INSERT INTO notes VALUES ('mine')");
        assertRefused(new VaultProblem.NotAVault(database));
        sql("PRAGMA journal_mode=WAL", "INSERT INTO notes VALUES ('more')");
        assertRefused(new VaultProblem.NotAVault(database));
    }

    @Test
    void refusesAFolderInPlaceOfTheDatabase() throws IOException {
        Files.createDirectory(database);
        assertRefused(new VaultProblem.NotAVault(database));
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "mine");
        assertThat(problemOf(() -> VaultStore.open(file, Clock.systemUTC())))
                .isEqualTo(new VaultProblem.NotAVault(file));
        assertThat(file).hasContent("mine");
    }

    /// These refuse a new file even to root, whom the rights of a folder do not stop.
    @ParameterizedTest
    @ValueSource(strings = {"/proc", "/proc/strongroom", "/sys/kernel", "/sys/kernel/strongroom"})
    @EnabledOnOs(OS.LINUX)
    void refusesAPlaceWhereNothingCanBeMade(Path place) {
        assertThat(problemOf(() -> VaultStore.open(place, Clock.systemUTC())))
                .isEqualTo(new VaultProblem.ReadOnly(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON secret BEGIN DELETE FROM secret; END",
                "CREATE VIEW v AS SELECT 1",
                "CREATE TABLE more (a)",
                "CREATE INDEX more ON secret (version)",
                "CREATE VIRTUAL TABLE more USING fts5(a)",
                "DROP INDEX secret_by_name",
                "ALTER TABLE secret ADD COLUMN more TEXT",
            })
    void refusesAVaultWithAnotherSchema(String change) throws Exception {
        makeVault();
        sql(change);
        assertRefused(new VaultProblem.NotAVault(database));
    }

    @Test
    void refusesAnotherSchemaThatIsStillInTheLog() throws Exception {
        makeVault();
        try (Connection other = connect()) {
            Sql.run(other, "CREATE VIEW v AS SELECT 1");
            assertThat(problemOf(this::open)).isEqualTo(new VaultProblem.NotAVault(database));
        }
    }

    @Test
    void refusesANewerFormatAndSaysWhich() throws Exception {
        makeVault();
        sql("PRAGMA user_version=7");
        assertRefused(new VaultProblem.NewerFormat(database, 7, 1));
    }

    @Test
    void refusesATruncatedVault() throws Exception {
        makeVault();
        byte[] whole = Files.readAllBytes(database);
        for (int length = 512; length < whole.length; length += length < PAGE ? 512 : PAGE) {
            Files.write(database, Arrays.copyOf(whole, length));
            assertThat(problemOf(this::open))
                    .as("%s bytes", length)
                    .isEqualTo(new VaultProblem.Damaged(database));
            assertThat(database).hasSize(length);
        }
    }

    /// A flipped bit is refused when the vault is opened, or when the secret is, or it is one
    /// SQLite leaves unused. It never shows a wrong value and never takes the program down.
    @Test
    void neverShowsAWrongValueWhereBitsAreFlipped() throws Exception {
        Secret secret = makeVault();
        byte[] whole = Files.readAllBytes(database);
        Random random = new Random(20_260_506);
        int refused = 0;
        for (int n = 0; n < 400; n++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(database, flipped);
            try (VaultStore store = open()) {
                if (store.find(secret.id(), PERSONAL).isPresent()) {
                    assertThat(revealed(store, secret.id(), PERSONAL)).isEqualTo("the value");
                }
            } catch (VaultException told) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        Files.write(database, whole);
        try (VaultStore store = open()) {
            assertThat(revealed(store, secret.id(), PERSONAL)).isEqualTo("the value");
        }
    }

    @Test
    void makesNoNewKeyForAVaultThatLostItsOwn() throws Exception {
        makeVault();
        byte[] lost = Files.readAllBytes(key);
        Files.delete(key);
        assertRefused(new VaultProblem.KeyMissing(key));
        Files.write(key, lost);
        open().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 1_000_000})
    void refusesAKeyThatIsNotItsOwn(int length) throws Exception {
        makeVault();
        Files.write(key, new byte[length]);
        assertRefused(new VaultProblem.KeyDoesNotFit(key));
    }

    @Test
    void makesNoVaultBesideAKeyThatIsNone() throws IOException {
        Files.write(key, new byte[31]);
        assertRefused(new VaultProblem.KeyDoesNotFit(key));
        assertThat(database).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE key_slot SET wrapped = zeroblob(97)",
                "UPDATE vault SET id = 'another'",
            })
    void refusesAKeySlotThatWasChanged(String change) throws Exception {
        makeVault();
        sql(change);
        assertRefused(new VaultProblem.KeyDoesNotFit(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM key_slot",
                "UPDATE key_slot SET parameters = x'00'",
                "UPDATE key_slot SET wrapped = zeroblob(96)",
                "UPDATE key_slot SET wrapped = zeroblob(10000000)",
                "UPDATE key_slot SET kind = 'another'",
                "DELETE FROM data_key",
                "DELETE FROM vault",
                "UPDATE data_key SET term = 2",
                "UPDATE data_key SET wrapped = (SELECT wrapped FROM key_slot)",
                "UPDATE vault SET owner = x'01'",
            })
    void refusesAVaultWithoutItsKeys(String change) throws Exception {
        makeVault();
        sql(change);
        assertRefused(new VaultProblem.Damaged(database));
    }

    @Test
    void usesAKeyThatWasWrittenBeforeACrash() throws Exception {
        byte[] written = new byte[32];
        new Random(1).nextBytes(written);
        Files.write(key, written);
        Files.createFile(database);
        makeVault();
        assertThat(key).hasBinaryContent(written);
    }

    @Test
    void beginsAnewWhereACrashLeftAnEmptyDatabase() throws Exception {
        Files.createFile(database);
        Files.writeString(home.resolve("vault.key.new"), "cut sh");
        Secret secret = makeVault();
        try (VaultStore store = open()) {
            assertThat(store.find(secret.id(), PERSONAL)).contains(secret);
        }
        assertThat(home.resolve("vault.key.new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheLogOfADatabaseThatWasTakenAway(boolean emptied) throws Exception {
        Files.writeString(home.resolve("vault.db-wal"), "commits that are nowhere else");
        if (emptied) {
            Files.createFile(database);
        }
        assertRefused(new VaultProblem.Damaged(database));
    }

    /// As a crash within the first commit leaves it: some pages, and the journal that undoes them.
    @Test
    void rollsBackWhatACrashLeftHalfMade(@TempDir Path crashed) throws Exception {
        makeVault();
        byte[] whole = Files.readAllBytes(database);
        Files.write(crashed.resolve("vault.db"), Arrays.copyOf(whole, PAGE));
        Files.copy(key, crashed.resolve("vault.key"));
        Files.delete(database);
        try (Connection unfinished = connect()) {
            Sql.run(unfinished, "PRAGMA cache_size=1");
            Sql.run(unfinished, "BEGIN IMMEDIATE");
            Sql.run(unfinished, "CREATE TABLE t (a)");
            Sql.run(unfinished, "INSERT INTO t VALUES (zeroblob(500000))");
            Files.copy(home.resolve("vault.db-journal"), crashed.resolve("vault.db-journal"));
        }
        try (VaultStore store = VaultStore.open(crashed, Clock.systemUTC())) {
            Secret secret = Vaults.create(store, "A", "v", PERSONAL);
            assertThat(revealed(store, secret.id(), PERSONAL)).isEqualTo("v");
        }
        assertThat(crashed.resolve("vault.key")).hasSameBinaryContentAs(key);
    }

    private Secret makeVault() throws Exception {
        try (VaultStore store = open()) {
            return Vaults.create(store, "A", "the value", PERSONAL);
        }
    }

    private VaultStore open() throws VaultException {
        return VaultStore.open(home, Clock.systemUTC());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            for (String statement : statements) {
                Sql.run(connection, statement);
            }
        }
    }

    private void assertRefused(VaultProblem expected) throws IOException {
        Map<String, String> before = files();
        assertThat(problemOf(this::open)).isEqualTo(expected);
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                content.put(
                        file.getFileName().toString(),
                        Files.isDirectory(file)
                                ? "folder"
                                : new String(
                                        Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
