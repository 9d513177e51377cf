package io.strongroom.account.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.FileProblem;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.domain.Scope;
import io.strongroom.support.KeysInMemory;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class AccountBookTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:30:00Z"), ZoneOffset.UTC);
    private static final String CANARY = "pit_canary_91";
    private static final ApiKey KEY = new ApiKey(CANARY);

    @TempDir Path folder;
    private final KeysInMemory keyring = new KeysInMemory();
    private final KeysInMemory sealed = new KeysInMemory();
    private Path home;
    private Path file;
    private AccountBook book;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        home = folder.resolve("home");
        file = home.resolve("accounts.json");
        book = anotherProcess();
    }

    private AccountBook anotherProcess() {
        return new AccountBook(home, CLOCK, place -> place == KeyPlace.KEYRING ? keyring : sealed);
    }

    @Test
    void holdsNoAccountAtFirstAndWritesNothing() {
        assertThat(book.list()).isEqualTo(new AccountBook.Listed(Accounts.NONE, Optional.empty()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsAnAccountAndItsKeyApart() throws Exception {
        NewAccount added =
                new NewAccount(
                        " Acme ",
                        BaseUrl.parse("https://acme.example:8443/api/v1"),
                        new Scope.Team("t1"),
                        Optional.of(Path.of("/etc/acme.pem")));
        StoredAccount stored = book.add(added, KEY);
        assertThat(stored)
                .isEqualTo(
                        new StoredAccount(
                                stored.id(),
                                "Acme",
                                added.baseUrl(),
                                added.defaultScope(),
                                KeyPlace.KEYRING,
                                added.authority()));
        assertThat(anotherProcess().list().accounts().all()).containsExactly(stored);
        assertThat(keyring.kept()).containsOnlyKeys(stored.id());
        assertThat(Files.readString(file)).contains("Acme").doesNotContain(CANARY);
        assertThat(filesOf(home)).allSatisfy(each -> assertThat(each).doesNotContain(CANARY));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void isForItsOwnerAlone() throws Exception {
        book.add(account("Acme"), KEY);
        for (String name : List.of("accounts.json", "accounts.lock")) {
            assertThat(mode(home.resolve(name))).as(name).isEqualTo("rw-------");
        }
        assertThat(mode(home)).isEqualTo("rwx------");
    }

    @Test
    void opensAnAccountWithAKeyThatIsLookedForOnce() throws Exception {
        Account.Hosted account = book.account(book.add(account("Acme"), KEY));
        assertThat(keyring.looks()).isZero();
        assertThat(account.keySource().key().reveal()).isEqualTo(CANARY);
        assertThat(account.keySource().key().reveal()).isEqualTo(CANARY);
        assertThat(keyring.looks()).isEqualTo(1);
        assertThat(account.fromEnvironment()).isFalse();
        assertThat(account.toString()).doesNotContain(CANARY);
    }

    @Test
    void looksForAKeyAgainThatCouldNotBeHad() throws Exception {
        Account.Hosted account = book.account(book.add(account("Acme"), KEY));
        keyring.failWith(new KeyProblem.KeyringLocked());
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(account.keySource()::key)
                .extracting(KeyUnavailableException::problem)
                .isEqualTo(new KeyProblem.KeyringLocked());
        keyring.work();
        assertThat(account.keySource().key().reveal()).isEqualTo(CANARY);
    }

    @Test
    void sealsTheKeyWhereThereIsNoKeyring() throws Exception {
        keyring.failWith(new KeyProblem.NoKeyring());
        StoredAccount stored = book.add(account("Acme"), KEY);
        assertThat(stored.keyPlace()).isEqualTo(KeyPlace.VAULT);
        assertThat(sealed.kept()).containsOnlyKeys(stored.id());
        keyring.work();
        assertThat(book.account(stored).keySource().key().reveal()).isEqualTo(CANARY);
        book.remove(stored.id());
        assertThat(sealed.kept()).isEmpty();
    }

    /// A keyring that is locked is there: a key that went elsewhere would be found nowhere later.
    @Test
    void addsNothingWhereTheKeyringRefuses() {
        keyring.failWith(new KeyProblem.KeyringSilent());
        assertRefused(
                () -> book.add(account("Acme"), KEY),
                new AccountProblem.KeyInTheWay(new KeyProblem.KeyringSilent()));
        assertThat(book.list().accounts()).isEqualTo(Accounts.NONE);
        assertThat(sealed.kept()).isEmpty();
    }

    @Test
    void leavesNoKeyBehindWhereTheListCannotBeWritten() throws IOException {
        Files.createDirectories(home.resolve("accounts.lock"));
        assertRefused(
                () -> book.add(account("Acme"), KEY), new AccountProblem.ListNotWritten(file));
        assertThat(keyring.kept()).isEmpty();
    }

    @Test
    void removesAnAccountWithItsKey() throws Exception {
        StoredAccount acme = book.add(account("Acme"), KEY);
        StoredAccount other = book.add(account("Other"), new ApiKey("k2"));
        book.choose(Optional.of(acme.id()));
        book.remove(acme.id());
        assertThat(book.list().accounts())
                .isEqualTo(new Accounts(List.of(other), Optional.empty()));
        assertThat(keyring.kept()).containsOnlyKeys(other.id());
        assertRefused(() -> book.remove(acme.id()), new AccountProblem.Unknown());
    }

    @Test
    void keepsAnAccountWhoseKeyCannotBeDeleted() throws Exception {
        StoredAccount acme = book.add(account("Acme"), KEY);
        keyring.failWith(new KeyProblem.KeyringLocked());
        assertRefused(
                () -> book.remove(acme.id()),
                new AccountProblem.KeyInTheWay(new KeyProblem.KeyringLocked()));
        assertThat(book.list().accounts().all()).containsExactly(acme);
    }

    @Test
    void changesWhatIsStored() throws Exception {
        StoredAccount acme = book.add(account("Acme"), KEY);
        book.rename(acme.id(), " ACME ");
        book.setDefaultScope(acme.id(), new Scope.Team("t2"));
        book.setAuthority(acme.id(), Optional.of(Path.of("ca.pem")));
        book.setKey(acme.id(), new ApiKey("k2"), Optional.of("u1"));
        StoredAccount changed = book.list().accounts().withId(acme.id()).orElseThrow();
        assertThat(changed)
                .isEqualTo(
                        new StoredAccount(
                                acme.id(),
                                "ACME",
                                acme.baseUrl(),
                                new Scope.Team("t2"),
                                KeyPlace.KEYRING,
                                Optional.of(Path.of("ca.pem")),
                                Optional.of("u1")));
        assertThat(book.account(changed).keySource().key().reveal()).isEqualTo("k2");
        assertRefused(() -> book.rename("none", "x"), new AccountProblem.Unknown());
        assertRefused(
                () -> book.setKey("none", KEY, Optional.empty()), new AccountProblem.Unknown());
    }

    @Test
    void twoAccountsCannotHaveTheSameName() throws Exception {
        book.add(account("Acme"), KEY);
        StoredAccount other = book.add(account("Other"), KEY);
        assertRefused(() -> book.add(account("acme "), KEY), new AccountProblem.NameTaken("acme"));
        assertRefused(() -> book.rename(other.id(), "ACME"), new AccountProblem.NameTaken("ACME"));
        assertThat(keyring.kept()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "local", " Local", "environment", "a\u202Eb", "a\nb", "\uD800"})
    void refusesNamesThatMeanAnotherAccountOrCannotBeSeen(String name) {
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(() -> book.add(account(name), KEY));
        assertThat(keyring.kept()).isEmpty();
    }

    @Test
    void aNameHasSixtyCharactersAtMost() throws Exception {
        book.add(account("😀".repeat(60)), KEY);
        assertRefused(
                () -> book.add(account("😀".repeat(61)), KEY), new AccountProblem.NameTooLong(61));
    }

    @Test
    void aChosenAccountIsTheCurrentOne() throws Exception {
        StoredAccount acme = book.add(account("Acme"), KEY);
        assertThat(current(Map.of())).isInstanceOf(Account.LocalVault.class);
        book.choose(Optional.of(acme.id()));
        assertThat(current(Map.of()).id()).isEqualTo(acme.id());
        assertThat(current(Map.of("PRIME_API_KEY", "k")).id())
                .isEqualTo("https://api.primeintellect.ai");
        book.choose(Optional.empty());
        assertThat(current(Map.of()).id()).isEqualTo("local");
        assertRefused(() -> book.choose(Optional.of("none")), new AccountProblem.Unknown());
        assertThat(CurrentAccount.of(Map.of("PRIME_API_KEY", "a b"), home, book))
                .isInstanceOf(CurrentAccount.Unusable.class);
    }

    @Test
    void aChosenAccountThatIsGoneIsTheVault() throws IOException {
        write("{\"format\": 1, \"current\": \"gone\", \"accounts\": []}");
        assertThat(current(Map.of())).isInstanceOf(Account.LocalVault.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "{}",
                "{\"format\": 1, \"accounts\": 5}",
                "{\"format\": 1, \"accounts\": [null]}",
                "{\"format\": 1, \"accounts\": [{}]}",
                "{\"format\": 1, \"accounts\": [{\"id\": \"1\", \"name\": \"a\","
                        + " \"baseUrl\": \"http://a.example\", \"key\": \"keyring\"}]}",
                "{\"format\": 1, \"accounts\": [{\"id\": \"1\", \"name\": \"a\","
                        + " \"baseUrl\": \"https://a.example\", \"key\": \"here\"}]}",
                "{\"format\": 1, \"accounts\": [{\"id\": \"1\", \"name\": \"local\","
                        + " \"baseUrl\": \"https://a.example\", \"key\": \"vault\"}]}"
            })
    void putsADamagedListAsideAndSaysSo(String content) throws Exception {
        write(content);
        Path kept = home.resolve("accounts.json.damaged-2026-11-24T083000Z");
        assertRefused(
                () -> book.choose(Optional.empty()),
                new AccountProblem.ListInTheWay(new FileProblem.Damaged(kept)));
        assertThat(kept).hasContent(content);
        StoredAccount acme = book.add(account("Acme"), KEY);
        assertThat(book.list())
                .isEqualTo(
                        new AccountBook.Listed(
                                new Accounts(List.of(acme), Optional.empty()), Optional.empty()));
    }

    @Test
    void putsAListOfANewerVersionAside() throws IOException {
        write("{\"format\": 2}");
        assertThat(book.list().problem())
                .contains(
                        new FileProblem.Newer(
                                home.resolve("accounts.json.newer-2026-11-24T083000Z")));
        assertThat(((CurrentAccount.Chosen) CurrentAccount.of(Map.of(), home, book)).problem())
                .isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsNotOverwritten() throws IOException {
        Files.createDirectories(file.resolve("in the way"));
        assertRefused(
                () -> book.add(account("Acme"), KEY),
                new AccountProblem.ListInTheWay(new FileProblem.Unreadable(file)));
        assertThat(keyring.kept()).isEmpty();
    }

    @Test
    void nothingIsGoneThatWasNeverStoredOrWhileTheListCannotBeRead() throws Exception {
        StoredAccount stored = book.add(account("Acme"), KEY);
        Account.Hosted account = book.account(stored);
        assertThat(book.isGone(account)).isFalse();
        assertThat(book.isGone((Account.Hosted) current(Map.of("PRIME_API_KEY", CANARY))))
                .isFalse();
        Files.move(file, home.resolve("kept"));
        Files.createDirectory(file);
        assertThat(book.isGone(account)).isFalse();
        Files.delete(file);
        Files.move(home.resolve("kept"), file);
        book.remove(stored.id());
        assertThat(book.isGone(account)).isTrue();
    }

    @Test
    void aNameThatIsTakenWhileItsKeyIsStoredIsRefusedAndTheKeyIsDeleted() {
        AccountBook slow =
                new AccountBook(
                        home,
                        CLOCK,
                        place -> {
                            if (book.list().accounts().all().isEmpty()) {
                                assertThatNoException()
                                        .isThrownBy(() -> book.add(account("Acme"), KEY));
                            }
                            return sealed;
                        });
        assertRefused(() -> slow.add(account("Acme"), KEY), new AccountProblem.NameTaken("Acme"));
        assertThat(sealed.kept()).isEmpty();
        assertThat(keyring.kept()).hasSize(1);
    }

    @Test
    void aKeyIsKnownAtItsOwnServerOnly() throws Exception {
        StoredAccount stored = book.add(account("Acme"), KEY);
        assertThat(book.withKey(BaseUrl.HOSTED, KEY)).contains(stored);
        assertThat(book.withKey(BaseUrl.parse("https://acme.example"), KEY)).isEmpty();
        assertThat(book.withKey(BaseUrl.HOSTED, new ApiKey("another"))).isEmpty();
    }

    @Test
    void changesOfManyThreadsAreAllKept() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<StoredAccount>> adding = new ArrayList<>();
            for (int each = 0; each < 24; each++) {
                String name = "Account " + each;
                adding.add(() -> book.add(account(name), KEY));
            }
            for (Future<StoredAccount> added : threads.invokeAll(adding)) {
                assertThat(book.list().accounts().all()).contains(added.get());
            }
        }
        assertThat(book.list().accounts().all()).hasSize(24);
    }

    private Account current(Map<String, String> environment) {
        return ((CurrentAccount.Chosen) CurrentAccount.of(environment, home, book)).account();
    }

    private static NewAccount account(String name) {
        return new NewAccount(name, BaseUrl.HOSTED, Scope.personal(), Optional.empty());
    }

    private static void assertRefused(ThrowingCallable call, AccountProblem problem) {
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(home);
        Files.writeString(file, content);
    }

    private static List<String> filesOf(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                contents.add(Files.readString(each));
            }
        }
        return contents;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
