package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.problemOf;
import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.store.sqlite.Sql;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Optional;

/// What goes wrong while a vault is open. Each time, what was stored before is still there and the
/// vault works on once the cause is gone.
class VaultFaultsTest {

    private static final Scope PERSONAL = Scope.personal();
    private static final long NO_LIMIT = 1_000_000;

    @TempDir Path home;
    private VaultStore store;
    private Secret before;

    @BeforeEach
    void open() throws Exception {
        store = VaultStore.open(home, Clock.systemUTC());
        before = Vaults.create(store, "BEFORE", "stored before", PERSONAL);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysThatTheDiskIsFullAndStoresNothingOfWhatWasAsked() throws Exception {
        String large = "v".repeat(1_000_000);
        store.database().limitPages(20);
        assertThat(problemOf(() -> Vaults.create(store, "LARGE", large, PERSONAL)))
                .isEqualTo(new VaultProblem.DiskFull(home.resolve("vault.db")));
        assertThat(problemOf(() -> changeValue(large))).isInstanceOf(VaultProblem.DiskFull.class);
        assertThat(store.list(PERSONAL, 0, 10).items()).containsExactly(before);

        store.database().limitPages(NO_LIMIT);
        Vaults.create(store, "LARGE", large, PERSONAL);
        assertHealthy();
    }

    @Test
    void saysThatTheVaultCannotBeWritten() throws Exception {
        try (Transaction transaction = store.database().read()) {
            assertThat(problemOf(() -> transaction.update("DELETE FROM secret")))
                    .isEqualTo(new VaultProblem.ReadOnly(home.resolve("vault.db")));
        }
        assertHealthy();
    }

    @Test
    void saysThatTheDatabaseIsDamaged() throws Exception {
        try (Connection attacker =
                DriverManager.getConnection("jdbc:sqlite:" + home.resolve("vault.db"))) {
            Sql.run(attacker, "DROP TABLE team");
        }
        assertThat(problemOf(store::teams)).isInstanceOf(VaultProblem.Damaged.class);
        assertThat(revealed(store, before.id(), PERSONAL)).isEqualTo("stored before");
    }

    @Test
    void rollsBackWhatIsNotCommitted() throws Exception {
        try (Transaction transaction = store.database().write()) {
            assertThat(transaction.update("DELETE FROM secret")).isEqualTo(1);
        }
        assertHealthy();
    }

    private void changeValue(String value) throws Exception {
        try (SecretChange change = SecretChange.ofValue(Vaults.value(value), Optional.empty())) {
            store.change(before.id(), PERSONAL, change);
        }
    }

    private void assertHealthy() throws Exception {
        assertThat(revealed(store, before.id(), PERSONAL)).isEqualTo("stored before");
        Secret after = Vaults.create(store, "AFTER", "stored after", PERSONAL);
        store.close();
        store = VaultStore.open(home, Clock.systemUTC());
        assertThat(revealed(store, before.id(), PERSONAL)).isEqualTo("stored before");
        assertThat(revealed(store, after.id(), PERSONAL)).isEqualTo("stored after");
    }
}
