package io.strongroom.account.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.account.ApiKey;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.key.KeyringAccountKeys;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.domain.Scope;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.secretservice.PrivateSession;
import io.strongroom.keyring.secretservice.SecretServiceKeyring;
import io.strongroom.keyring.system.Keyrings;
import io.strongroom.support.KeysInMemory;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Accounts whose keys lie in a real keyring of GNOME.
@Tag("keyring")
@Timeout(120)
class AccountBookOnKeyringTest {

    private static final String CANARY = "pit_canary_73";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir Path folder;
    private final KeysInMemory sealed = new KeysInMemory();
    private Path home;
    private Path sessionFolder;

    @BeforeAll
    static void isInstalled() {
        PrivateSession.assumePossible();
    }

    @BeforeEach
    void name() throws Exception {
        home = folder.resolve("home");
        sessionFolder = Files.createDirectory(folder.resolve("s"));
    }

    @Test
    void keepsAKeyThatAnotherStartFindsAlsoAfterTheKeyringStartedAnew() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(sessionFolder, null)) {
            StoredAccount acme = book(session, LIMIT).add(account("Acme"), new ApiKey(CANARY));

            assertThat(acme.keyPlace()).isEqualTo(KeyPlace.KEYRING);
            assertThat(keyOf(acme, book(session, LIMIT))).isEqualTo(CANARY);
            session.kill();
            session.start();
            assertThat(keyOf(acme, book(session, LIMIT))).isEqualTo(CANARY);
            assertThat(sealed.kept()).isEmpty();
            assertNoFileHolds(CANARY);
        }
    }

    @Test
    void replacesAKeyAndTakesItAlongWithItsAccountAlone() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(sessionFolder, null)) {
            AccountBook book = book(session, LIMIT);
            StoredAccount acme = book.add(account("Acme"), new ApiKey(CANARY));
            StoredAccount other = book.add(account("Other"), new ApiKey("pit_other"));
            book.setKey(acme.id(), new ApiKey("pit_second"), Optional.empty());
            assertThat(keyOf(acme, book(session, LIMIT))).isEqualTo("pit_second");

            book.remove(acme.id());

            assertThat(keyring(session, LIMIT).find(new Entry("account", acme.id())))
                    .isEqualTo(new Lookup.NotFound());
            assertThat(keyOf(other, book(session, LIMIT))).isEqualTo("pit_other");
            assertThat(book.list().accounts().all()).containsExactly(other);
        }
    }

    /// Nothing goes to another place because a keyring is locked, and nothing is half done.
    @Test
    void aLockedKeyringIsSaidAndLeavesAllAsItWas() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(sessionFolder, null)) {
            AccountBook book = book(session, LIMIT);
            StoredAccount acme = book.add(account("Acme"), new ApiKey(CANARY));
            session.lock();

            assertRefused(() -> book.add(account("B"), key()), new KeyProblem.KeyringLocked());
            assertRefused(
                    () -> book.setKey(acme.id(), key(), Optional.empty()),
                    new KeyProblem.KeyringLocked());
            assertRefused(() -> book.remove(acme.id()), new KeyProblem.KeyringLocked());
            assertThatExceptionOfType(KeyUnavailableException.class)
                    .isThrownBy(() -> keyOf(acme, book(session, LIMIT)))
                    .extracting(KeyUnavailableException::problem)
                    .isEqualTo(new KeyProblem.KeyringLocked());

            assertThat(book.list().accounts().all()).containsExactly(acme);
            assertThat(sealed.kept()).isEmpty();
            session.kill();
            session.start();
            assertThat(keyOf(acme, book)).isEqualTo(CANARY);
        }
    }

    @Test
    void aKeyringThatIsSilentIsGivenUpInTimeAndOneKilledMeanwhileFailed() throws Exception {
        try (PrivateSession session = PrivateSession.unlocked(sessionFolder, null)) {
            StoredAccount acme = book(session, LIMIT).add(account("Acme"), new ApiKey(CANARY));
            session.freeze();
            long start = System.nanoTime();
            assertRefused(
                    () -> book(session, SHORT).add(account("B"), key()),
                    new KeyProblem.KeyringSilent());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);

            try (PrivateSession.Monitor bus = session.monitor()) {
                CompletableFuture<Void> removal =
                        CompletableFuture.runAsync(() ->
                                assertRefused(
                                        () -> book(session, LIMIT).remove(acme.id()),
                                        new KeyProblem.KeyringFailed()));
                bus.await("OpenSession");
                session.kill();
                removal.join();
            }

            session.start();
            assertThat(book(session, LIMIT).list().accounts().all()).containsExactly(acme);
            assertThat(keyOf(acme, book(session, LIMIT))).isEqualTo(CANARY);
        }
    }

    /// Only here is a key sealed beside the vault without being asked for.
    @Test
    void aSessionWithoutAKeyringHasTheKeySealed() throws Exception {
        try (PrivateSession session = PrivateSession.withoutService(sessionFolder)) {
            StoredAccount acme = book(session, LIMIT).add(account("Acme"), new ApiKey(CANARY));

            assertThat(acme.keyPlace()).isEqualTo(KeyPlace.VAULT);
            assertThat(sealed.kept()).containsOnlyKeys(acme.id());
        }
    }

    private AccountBook book(PrivateSession session, Duration limit) {
        Keyring keyring = keyring(session, limit);
        return new AccountBook(
                home,
                Clock.systemUTC(),
                place ->
                        place == KeyPlace.KEYRING ? new KeyringAccountKeys(() -> keyring) : sealed);
    }

    private static Keyring keyring(PrivateSession session, Duration limit) {
        return Keyrings.guarded(new SecretServiceKeyring(session.environment()), limit);
    }

    private static String keyOf(StoredAccount account, AccountBook book)
            throws KeyUnavailableException {
        return book.account(account).keySource().key().reveal();
    }

    private static ApiKey key() {
        return new ApiKey("pit_not_kept");
    }

    private static NewAccount account(String name) {
        return new NewAccount(name, BaseUrl.HOSTED, Scope.personal(), Optional.empty());
    }

    private static void assertRefused(ThrowingCallable call, KeyProblem problem) {
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(call)
                .satisfies(refused ->
                        assertThat(refused.problem())
                                .isEqualTo(new AccountProblem.KeyInTheWay(problem)));
    }

    private void assertNoFileHolds(String canary) throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file)).doesNotContain(canary);
            }
        }
    }
}
