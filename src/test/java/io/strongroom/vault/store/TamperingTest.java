package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.problemOf;
import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.domain.Page;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.store.sqlite.Sql;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/// What someone who can write the database file, but has not the key, must not achieve.
class TamperingTest {

    private static final Scope PERSONAL = Scope.personal();

    @TempDir Path home;
    private VaultStore store;
    private Connection attacker;
    private Secret victim;
    private Secret other;

    @BeforeEach
    void open() throws Exception {
        store = VaultStore.open(home, Clock.systemUTC());
        victim = Vaults.create(store, "VICTIM", "victim's value", PERSONAL);
        other = Vaults.create(store, "OTHER", "other's value", PERSONAL);
        attacker = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("vault.db"));
        Sql.run(attacker, "PRAGMA synchronous=OFF");
    }

    @AfterEach
    void close() throws SQLException {
        attacker.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "value"})
    void refusesEveryFlippedBit(String column) throws Exception {
        byte[] sealed = blob(column, victim);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            put(column, victim, flipped);
            assertDamaged(victim);
        }
        put(column, victim, sealed);
        assertThat(revealed(store, victim.id(), PERSONAL)).isEqualTo("victim's value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "value"})
    void refusesEveryTruncation(String column) throws Exception {
        byte[] sealed = blob(column, victim);
        for (int length = 0; length < sealed.length; length++) {
            put(column, victim, Arrays.copyOf(sealed, length));
            assertDamaged(victim);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "value"})
    void refusesWhatBelongsToAnotherRow(String column) throws Exception {
        put(column, victim, blob(column, other));
        assertDamaged(victim);
        assertThat(revealed(store, other.id(), PERSONAL)).isEqualTo("other's value");
    }

    @Test
    void refusesARowUnderTheIdOfAnother() throws Exception {
        run("UPDATE secret SET id = 'spare' WHERE id = ?", victim.id());
        run("UPDATE secret SET id = ? WHERE id = ?", victim.id(), other.id());
        assertDamaged(victim);
    }

    @Test
    void refusesARowFiledUnderTheNameOfAnother() throws Exception {
        byte[] index = blob("name_index", other);
        run("DELETE FROM secret WHERE id = ?", other.id());
        put("name_index", victim, index);
        assertDamaged(victim);
    }

    @Test
    void refusesARowMovedToAnotherScope() throws Exception {
        Scope team = store.createTeam("Research").scope();
        Secret shared = Vaults.create(store, "SHARED", "team's value", team);
        put("scope_index", victim, blob("scope_index", shared));
        assertThat(problemOf(() -> store.find(victim.id(), team)))
                .isInstanceOf(VaultProblem.SecretDamaged.class);
        assertThat(problemOf(() -> store.reveal(victim.id(), team)))
                .isInstanceOf(VaultProblem.SecretDamaged.class);
        assertThat(store.find(victim.id(), PERSONAL)).isEmpty();
    }

    @Test
    void refusesARowMovedToAnotherScopeInPlaceOfOneOfTheSameName() throws Exception {
        Scope team = store.createTeam("Research").scope();
        Secret shared = Vaults.create(store, "VICTIM", "team's value", team);
        byte[] scopeIndex = blob("scope_index", shared);
        byte[] nameIndex = blob("name_index", shared);
        assertThat(store.delete(shared.id(), team)).isTrue();
        put("scope_index", victim, scopeIndex);
        put("name_index", victim, nameIndex);
        assertThat(problemOf(() -> store.find(victim.id(), team)))
                .isInstanceOf(VaultProblem.SecretDamaged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "value"})
    void refusesAPartOfAnEarlierVersion(String column) throws Exception {
        byte[] old = blob(column, victim);
        changeValue(victim, "newer value");
        put(column, victim, old);
        assertDamaged(victim);
    }

    @Test
    void refusesAnEarlierVersionUnderTheNumberOfTheNewOne() throws Exception {
        byte[] metadata = blob("metadata", victim);
        byte[] value = blob("value", victim);
        changeValue(victim, "newer value");
        put("metadata", victim, metadata);
        put("value", victim, value);
        assertDamaged(victim);
    }

    /// The limit of what sealing a row can do: a whole old row, put back whole, opens.
    @Test
    void doesNotNoticeAWholeRowPutBack() throws Exception {
        byte[] metadata = blob("metadata", victim);
        byte[] value = blob("value", victim);
        changeValue(victim, "newer value");
        put("metadata", victim, metadata);
        put("value", victim, value);
        run("UPDATE secret SET version = 1 WHERE id = ?", victim.id());
        assertThat(revealed(store, victim.id(), PERSONAL)).isEqualTo("victim's value");
    }

    @Test
    void refusesARowOfAnotherVault(@TempDir Path elsewhere) throws Exception {
        try (VaultStore second = VaultStore.open(elsewhere, Clock.systemUTC());
                Connection source =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + elsewhere.resolve("vault.db"))) {
            Secret foreign = Vaults.create(second, "VICTIM", "foreign", PERSONAL);
            byte[] sealed =
                    Sql.query(
                                    source,
                                    "SELECT metadata FROM secret WHERE id = ?",
                                    row -> row.getBytes(1),
                                    foreign.id())
                            .getFirst();
            put("metadata", victim, sealed);
        }
        assertDamaged(victim);
    }

    @Test
    void listsADamagedSecretSoThatItIsSeenAndCanBeDeleted() throws Exception {
        put("metadata", victim, new byte[200]);
        Page<Secret> page = store.list(PERSONAL, 0, 10);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items())
                .extracting(Secret::id, Secret::name)
                .containsExactly(
                        tuple(victim.id(), VaultStore.DAMAGED_NAME), tuple(other.id(), "OTHER"));
        assertThat(store.delete(victim.id(), PERSONAL)).isTrue();
        assertThat(store.list(PERSONAL, 0, 10).items()).containsExactly(other);
        Vaults.create(store, "VICTIM", "again", PERSONAL);
    }

    @Test
    void changesNothingOfADamagedSecret() throws Exception {
        put("value", victim, blob("value", other));
        assertThat(
                        problemOf(() ->
                                store.change(
                                        victim.id(),
                                        PERSONAL,
                                        new SecretChange(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("new text")))))
                .isInstanceOf(VaultProblem.SecretDamaged.class);
        changeValue(victim, "a value given anew");
        assertThat(revealed(store, victim.id(), PERSONAL)).isEqualTo("a value given anew");
    }

    @Test
    void leavesOutADamagedTeamAndRefusesItsScope() throws Exception {
        Scope broken = store.createTeam("Broken").scope();
        store.createTeam("Whole");
        run(
                "UPDATE team SET sealed = (SELECT sealed FROM team WHERE id <> ?) WHERE id = ?",
                broken.teamId().orElseThrow(),
                broken.teamId().orElseThrow());
        assertThat(store.teams()).extracting(team -> team.name()).containsExactly("Whole");
        assertThat(problemOf(() -> store.list(broken, 0, 1)))
                .isInstanceOf(VaultProblem.Damaged.class);
    }

    private void assertDamaged(Secret secret) {
        VaultProblem problem =
                problemOf(() -> store.reveal(secret.id(), PERSONAL).ifPresent(v -> v.close()));
        assertThat(problem)
                .isEqualTo(new VaultProblem.SecretDamaged(home.resolve("vault.db"), secret.id()));
    }

    private void changeValue(Secret secret, String value) throws Exception {
        try (SecretChange change = SecretChange.ofValue(Vaults.value(value), Optional.empty())) {
            assertThat(store.change(secret.id(), PERSONAL, change)).isPresent();
        }
    }

    private byte[] blob(String column, Secret secret) throws SQLException {
        return Sql.query(
                        attacker,
                        "SELECT " + column + " FROM secret WHERE id = ?",
                        row -> row.getBytes(1),
                        secret.id())
                .getFirst();
    }

    private void put(String column, Secret secret, byte[] bytes) throws SQLException {
        run("UPDATE secret SET " + column + " = ? WHERE id = ?", bytes, secret.id());
    }

    private void run(String sql, Object... parameters) throws SQLException {
        assertThat(Sql.update(attacker, sql, parameters)).isEqualTo(1);
    }
}
