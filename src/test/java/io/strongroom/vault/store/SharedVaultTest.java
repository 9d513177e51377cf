package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.problemOf;
import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Page;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.VaultProblem;
import io.strongroom.vault.store.sqlite.Sql;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One vault that is open several times: in threads, in stores, in processes.
@Timeout(60)
class SharedVaultTest {

    private static final Scope PERSONAL = Scope.personal();

    @TempDir Path home;

    @Test
    void takesWritesFromManyThreadsAndTwoStores() throws Exception {
        try (VaultStore one = open();
                VaultStore two = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Secret>> created = new ArrayList<>();
            for (int n = 0; n < 60; n++) {
                String name = "N" + n;
                VaultStore store = n % 2 == 0 ? one : two;
                created.add(threads.submit(() -> Vaults.create(store, name, name, PERSONAL)));
            }
            for (Future<Secret> secret : created) {
                Secret found = one.find(secret.get().id(), PERSONAL).orElseThrow();
                assertThat(revealed(two, found.id(), PERSONAL)).isEqualTo(found.name());
            }
            assertThat(one.list(PERSONAL, 0, 100)).isEqualTo(two.list(PERSONAL, 0, 100));
            assertThat(one.owner()).isEqualTo(two.owner());
        }
    }

    @Test
    void pagesFollowWhatAnotherStoreDidBetweenThem() throws Exception {
        try (VaultStore one = open();
                VaultStore two = open()) {
            Secret first = Vaults.create(one, "A", "v", PERSONAL);
            for (String name : List.of("B", "C", "D")) {
                Vaults.create(one, name, "v", PERSONAL);
            }
            assertThat(one.list(PERSONAL, 0, 2).total()).isEqualTo(4);

            two.delete(first.id(), PERSONAL);

            Page<Secret> rest = one.list(PERSONAL, 2, 2);
            assertThat(rest.items()).extracting(Secret::name).containsExactly("D");
            assertThat(rest.total()).isEqualTo(3);
        }
    }

    @Test
    void givesANameToOneOfManyWhoWantIt() throws Exception {
        try (VaultStore one = open();
                VaultStore two = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                VaultStore store = n % 2 == 0 ? one : two;
                attempts.add(() -> wins(store));
            }
            int winners = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                winners += attempt.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            assertThat(one.list(PERSONAL, 0, 100).total()).isEqualTo(1);
        }
    }

    @Test
    void losesNoChangeOfAnother() throws Exception {
        try (VaultStore one = open();
                VaultStore two = open()) {
            Secret secret = Vaults.create(one, "A", "v", PERSONAL);
            two.change(secret.id(), PERSONAL, describe("from two"));
            SecretChange rename =
                    new SecretChange(
                            Optional.of(new SecretName("B")), Optional.empty(), Optional.empty());
            assertThat(one.change(secret.id(), PERSONAL, rename))
                    .hasValueSatisfying(
                            changed -> assertThat(changed.description()).contains("from two"));
        }
    }

    @Test
    void readsWhileAnotherWrites() throws Exception {
        try (VaultStore store = open()) {
            Secret secret = Vaults.create(store, "A", "v", PERSONAL);
            try (Transaction unfinished = store.database().write()) {
                unfinished.update("DELETE FROM secret");
                try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                    assertThat(other.submit(() -> store.find(secret.id(), PERSONAL)).get())
                            .contains(secret);
                }
            }
        }
    }

    @Test
    void saysThatTheVaultIsBusyAndWorksOnAfterwards() throws Exception {
        try (VaultStore store = open()) {
            try (Connection other = connect()) {
                Sql.run(other, "BEGIN IMMEDIATE");
                assertThat(problemOf(() -> Vaults.create(store, "A", "v", PERSONAL)))
                        .isInstanceOf(VaultProblem.Busy.class);
                Sql.run(other, "ROLLBACK");
            }
            Vaults.create(store, "A", "v", PERSONAL);
        }
    }

    @Test
    void sharesTheVaultWithAnotherProcessAndTellsOfItsWrites() throws Exception {
        try (VaultStore store = open()) {
            Secret mine = Vaults.create(store, "MINE", "v", PERSONAL);
            Semaphore told = new Semaphore(0);
            try (AutoCloseable _ = store.watch(told::release);
                    VaultProcess process = VaultProcess.start(home, "THEIRS", 3)) {
                String first = process.nextId();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                assertThat(revealed(store, first, PERSONAL)).isEqualTo("value of THEIRS0");
                Vaults.create(store, "MINE_TOO", "v", PERSONAL);
                assertThat(process.exitCode()).isZero();
                process.nextId();
                process.nextId();
            }
            assertThat(store.list(PERSONAL, 0, 10).items())
                    .extracting(Secret::name)
                    .contains("MINE", "MINE_TOO", "THEIRS0", "THEIRS1", "THEIRS2");
            assertThat(store.find(mine.id(), PERSONAL)).contains(mine);
        }
    }

    @Test
    void tellsAWatchOfOthersAndNotOfItself() throws Exception {
        try (VaultStore one = open();
                VaultStore two = open()) {
            CountDownLatch oneTold = new CountDownLatch(1);
            CountDownLatch twoTold = new CountDownLatch(1);
            try (AutoCloseable _ = one.watch(oneTold::countDown);
                    AutoCloseable _ = two.watch(twoTold::countDown)) {
                Vaults.create(one, "A", "v", PERSONAL);
                assertThat(twoTold.await(10, TimeUnit.SECONDS)).isTrue();
                assertThat(one.list(PERSONAL, 0, 1).total()).isEqualTo(1);
                assertThat(oneTold.getCount()).as("told of its own write").isEqualTo(1);
                Vaults.create(two, "B", "v", PERSONAL);
                assertThat(oneTold.await(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void watchesOnAfterAListenerFailed() throws Exception {
        try (VaultStore one = open();
                VaultStore two = open()) {
            Semaphore told = new Semaphore(0);
            Runnable failing =
                    () -> {
                        told.release();
                        throw new IllegalStateException("a listener that fails");
                    };
            try (AutoCloseable _ = one.watch(failing)) {
                Vaults.create(two, "A", "v", PERSONAL);
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                Vaults.create(two, "B", "v", PERSONAL);
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @RepeatedTest(10)
    void makesOneVaultWhenManyThreadsBeginAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> openers = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                String name = "N" + n;
                openers.add(() -> {
                    start.await();
                    try (VaultStore store = open()) {
                        Vaults.create(store, name, "v", PERSONAL);
                        return store.owner().id();
                    }
                });
            }
            List<String> owners = new ArrayList<>();
            for (Future<String> owner : threads.invokeAll(openers)) {
                owners.add(owner.get());
            }
            assertThat(owners).containsOnly(owners.getFirst());
        }
        try (VaultStore store = open()) {
            assertThat(store.list(PERSONAL, 0, 10).total()).isEqualTo(4);
        }
    }

    @RepeatedTest(5)
    void makesOneVaultWhenTwoProcessesBeginAtOnce() throws Exception {
        Path fresh = home.resolve("new");
        try (VaultProcess one = VaultProcess.start(fresh, "ONE", 2);
                VaultProcess two = VaultProcess.start(fresh, "TWO", 2)) {
            assertThat(one.exitCode()).isZero();
            assertThat(two.exitCode()).isZero();
            List<String> ids = List.of(one.nextId(), one.nextId(), two.nextId(), two.nextId());
            try (VaultStore store = VaultStore.open(fresh, Clock.systemUTC())) {
                assertThat(store.list(PERSONAL, 0, 10).items())
                        .extracting(Secret::id)
                        .containsExactlyInAnyOrderElementsOf(ids);
            }
        }
    }

    @RepeatedTest(5)
    void keepsEverySecretThatAKilledProcessHadStored() throws Exception {
        List<String> stored = new ArrayList<>();
        try (VaultProcess process = VaultProcess.start(home, "N", 100_000)) {
            for (int n = 0; n < 10; n++) {
                stored.add(process.nextId());
            }
            stored.addAll(process.kill());
        }
        try (VaultStore store = open()) {
            for (int n = 0; n < stored.size(); n++) {
                assertThat(revealed(store, stored.get(n), PERSONAL)).isEqualTo("value of N" + n);
            }
            assertThat(store.list(PERSONAL, 0, 1).total())
                    .as("stored, and at most one not yet told")
                    .isBetween(stored.size(), stored.size() + 1);
            Vaults.create(store, "AFTERWARDS", "v", PERSONAL);
        }
        try (Connection database = connect()) {
            assertThat(Sql.query(database, "PRAGMA integrity_check", row -> row.getString(1)))
                    .containsExactly("ok");
        }
    }

    private static boolean wins(VaultStore store) throws Exception {
        try {
            Vaults.create(store, "WANTED", "v", PERSONAL);
            return true;
        } catch (NameTakenException _) {
            return false;
        }
    }

    private static SecretChange describe(String text) {
        return new SecretChange(Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private VaultStore open() throws VaultException {
        return VaultStore.open(home, Clock.systemUTC());
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("vault.db"));
    }
}
