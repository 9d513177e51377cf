package io.strongroom.ui.preferences.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.support.AccountScene;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.support.FakeProvider;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.preferences.accounts.AccountRow.Asking;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.vault.http.LoopbackServer;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Over real files and a real server.
class AccountsViewModelTest {

    @TempDir Path folder;

    private final List<Account> turnedTo = new ArrayList<>();
    private boolean staying;
    private int replacedKeys;
    private AccountScene scene;
    private AccountServices services;
    private VaultSession vault;
    private LoopbackServer server;
    private StoredAccount acme;

    @BeforeEach
    void storeTwoAccounts() throws Exception {
        scene = new AccountScene(folder);
        services = scene.services(Map.of("PRIME_API_KEY", "pit_env"));
        vault = new VaultSession(folder.resolve("remote"), Clock.systemUTC(), new BuildInfo("1"));
        server = LoopbackServer.start(vault.api(), 0);
        acme = add("Acme", vault.key());
        add("Other", "pit_other");
    }

    @AfterEach
    void stop() {
        server.close();
        vault.close();
    }

    @Test
    void listsEachAccountWithWhereItsKeyIs() {
        AccountsViewModel accounts = accounts(acme);

        assertThat(accounts.rows())
                .extracting(row -> row.account().name())
                .containsExactly("Acme", "Other");
        assertThat(accounts.rows().getFirst().keyPlace()).contains("keyring of this system");
        assertThat(accounts.rows())
                .extracting(row -> accounts.use(row).isPresent())
                .containsExactly(false, true);
        assertThat(accounts.environment()).map(Account.Hosted::name).contains("Prime Intellect");
    }

    @Test
    void renamesAnAccountAndRefusesATakenNameBesideItsField() {
        AccountsViewModel accounts = accounts(acme);
        AccountRow row = accounts.rows().getFirst();
        row.askingProperty().set(Asking.NAME);
        row.nameProperty().set("other");
        row.rename();
        assertThat(row.nameMessageProperty().get().text()).contains("already");
        row.nameProperty().set("");
        assertThat(row.nameMessageProperty().get().isBad()).isTrue();

        row.nameProperty().set(" Acme research ");
        row.rename();

        assertThat(accounts.rows().getFirst().account().name()).isEqualTo("Acme research");
        assertThat(accounts.outcomeProperty().get().text())
                .isEqualTo("It is called Acme research now.");
        accounts.rows().getFirst().askingProperty().set(Asking.REMOVAL);
        assertThat(accounts.outcomeProperty().get().isPresent()).isFalse();
    }

    @Test
    void checksAgainAndSaysWhoseTheKeyIs() {
        AccountRow row = accounts(acme).rows().getFirst();

        row.check();

        assertThat(row.outcomeProperty().get().severity()).isEqualTo(Severity.GOOD);
        assertThat(row.outcomeProperty().get().text()).startsWith("The key works, and belongs to");
        assertThat(row.busyProperty().get()).isFalse();
    }

    @Test
    void trustsAnotherCertificateOnceItIsGood() throws Exception {
        AccountsViewModel accounts = accounts(acme);
        AccountRow row = accounts.rows().getFirst();
        row.askingProperty().set(Asking.AUTHORITY);
        Path file = Files.writeString(folder.resolve("company.pem"), "nothing");
        row.authority().typedProperty().set(file.toString());
        row.changeAuthority();
        assertThat(row.authority().messageProperty().get().text()).contains("no certificate");
        assertThat(stored().authority()).isEmpty();

        Files.writeString(
                file,
                new HeldCertificate.Builder().certificateAuthority(0).build().certificatePem());
        row.changeAuthority();

        assertThat(stored().authority()).contains(file.toAbsolutePath());
        assertThat(accounts.outcomeProperty().get().text())
                .startsWith("Acme has another certificate now.");
        AccountRow again = accounts.rows().getFirst();
        again.askingProperty().set(Asking.AUTHORITY);
        assertThat(again.authority().typedProperty().get()).isEqualTo(file.toString());
        again.authority().typedProperty().set(" ");
        again.changeAuthority();
        assertThat(stored().authority()).isEmpty();
    }

    private StoredAccount stored() {
        return services.book().list().accounts().withId(acme.id()).orElseThrow();
    }

    @Test
    void asksForAnotherKeyOnceTheServerRefusesTheOldOne() {
        scene.keys().kept().put(acme.id(), new ApiKey("pit_ended"));
        AccountRow row = accounts(acme).rows().getFirst();
        row.check();
        assertThat(row.askingProperty().get()).isEqualTo(Asking.KEY);
        assertThat(row.outcomeProperty().get().text()).contains("does not accept the key any more");

        row.key().textProperty().set("pit_wrong");
        row.replaceKey();
        assertThat(row.key().messageProperty().get().isBad()).isTrue();
        assertThat(row.key().textProperty().get()).isEqualTo("pit_wrong");
        assertThat(kept(acme)).isEqualTo("pit_ended");
        row.key().textProperty().set(vault.key());
        row.replaceKey();

        assertThat(kept(acme)).isEqualTo(vault.key());
        assertThat(row.key().textProperty().get()).isEmpty();
        assertThat(row.askingProperty().get()).isEqualTo(Asking.NOTHING);
    }

    @Test
    void whatIsTypedAboutAnAccountOutlivesAChangeOfAnother() {
        AccountsViewModel accounts = accounts(acme);
        accounts.rows().getLast().askingProperty().set(Asking.KEY);
        accounts.rows().getLast().key().textProperty().set("pit_half");
        AccountRow row = accounts.rows().getFirst();
        row.askingProperty().set(Asking.NAME);
        row.nameProperty().set("Acme research");

        row.rename();

        assertThat(accounts.keep())
                .containsExactly(
                        new KeptRow(
                                accounts.rows().getLast().account().id(), Asking.KEY, "pit_half"));
        assertThat(accounts.rows().getLast().key().textProperty().get()).isEqualTo("pit_half");
    }

    @Test
    void whatIsTypedIsPutIntoTheRowsOfAnotherTime() {
        AccountsViewModel accounts = accounts(acme);
        assertThat(accounts.keep()).isEmpty();
        accounts.rows().getFirst().askingProperty().set(Asking.AUTHORITY);
        accounts.rows().getFirst().authority().typedProperty().set("/ca");
        accounts.rows().getLast().askingProperty().set(Asking.NAME);
        assertThat(accounts.keep()).extracting(KeptRow::typed).containsExactly("/ca");
        accounts.rows().getLast().nameProperty().set("");
        List<KeptRow> kept = accounts.keep();

        AccountsViewModel later = accounts(acme, new DirectTaskRunner());
        later.resume(kept);
        assertThat(later.keep()).isEqualTo(kept);
        later.load();
        assertThat(later.keep()).isEqualTo(kept);
        assertThat(later.rows().getFirst().askingProperty().get()).isEqualTo(Asking.AUTHORITY);
        later.close();
        assertThat(later.keep()).isEmpty();
    }

    @Test
    void changesForAsLongAsAKeyIsBeingReplacedAndNotWhileOneIsChecked() {
        PausedTaskRunner tasks = new PausedTaskRunner();
        AccountsViewModel accounts = accounts(acme, tasks);
        accounts.load();
        tasks.last().finish();
        AccountRow row = accounts.rows().getFirst();
        row.check();
        assertThat(accounts.changingProperty().get()).isFalse();
        tasks.last().finish();
        row.askingProperty().set(Asking.KEY);
        row.key().textProperty().set(vault.key());

        row.replaceKey();

        assertThat(accounts.changingProperty().get()).isTrue();
        tasks.last().finish();
        assertThat(accounts.changingProperty().get()).as("it is being kept").isTrue();
        tasks.last().finish();
        assertThat(accounts.changingProperty().get()).isFalse();
    }

    @Test
    void asksBeforeAKeyOfSomebodyElseOrOneThatMayNotWriteIsKept() throws Exception {
        try (FakeProvider provider = new FakeProvider()) {
            provider.start();
            provider.permissions("{\"secrets\": {\"read\": true}}");
            StoredAccount mine =
                    services.book()
                            .add(
                                    new NewAccount(
                                            "Mine",
                                            BaseUrl.parse(provider.url()),
                                            Scope.personal(),
                                            Optional.empty(),
                                            Optional.of("u0")),
                                    new ApiKey("pit_mine"));
            AccountsViewModel accounts = accounts(mine);
            AccountRow row = accounts.rows().getLast();
            row.askingProperty().set(Asking.KEY);
            row.key().textProperty().set(FakeProvider.KEY);
            row.replaceKey();

            assertThat(row.outcomeProperty().get().severity()).isEqualTo(Severity.WARNING);
            assertThat(row.outcomeProperty().get().text())
                    .contains(
                            "belongs to Ada \u00b7 ada@example.com",
                            "somebody else",
                            "may not write");
            assertThat(kept(mine)).isEqualTo("pit_mine");
            Fix anyway = row.outcomeProperty().get().fix().orElseThrow();
            row.key().textProperty().set(FakeProvider.KEY + "x");
            assertThat(row.outcomeProperty().get().isPresent()).isFalse();
            assertThat(replacedKeys).isZero();

            anyway.action().run();

            assertThat(kept(mine)).isEqualTo(FakeProvider.KEY);
            assertThat(services.book().list().accounts().withId(mine.id()))
                    .flatMap(StoredAccount::owner)
                    .contains("u1");
            assertThat(replacedKeys).isOne();
            assertThat(accounts.outcomeProperty().get().text())
                    .isEqualTo(
                            "Mine has another key now. It belongs to Ada \u00b7 ada@example.com.");
        }
    }

    @Test
    void askedForAKeyTheShownAccountIsMarkedAndAsksForIt() {
        AccountsViewModel accounts = accounts(acme, new DirectTaskRunner());
        accounts.askForKey();

        accounts.load();

        assertThat(accounts.rows())
                .extracting(row -> row.askingProperty().get())
                .containsExactly(Asking.KEY, Asking.NOTHING);
        assertThat(accounts.rows().getFirst().outcomeProperty().get().isBad()).isTrue();
        accounts.load();
        assertThat(accounts.rows().getFirst().askingProperty().get()).isEqualTo(Asking.NOTHING);
    }

    @Test
    void anOpenSessionTakesTheKeyThatReplacedItsOwn() throws Exception {
        scene.keys().kept().put(acme.id(), new ApiKey("pit_ended"));
        Account.Hosted open = services.book().account(acme);
        assertThat(open.keySource().key().reveal()).isEqualTo("pit_ended");
        AccountRow row = accounts(acme).rows().getFirst();
        row.askingProperty().set(Asking.KEY);
        row.key().textProperty().set(vault.key());

        row.replaceKey();

        assertThat(open.keySource().key().reveal()).isEqualTo(vault.key());
    }

    @Test
    void removesAnAccountWithItsKeyAndTurnsAwayFromIt() {
        AccountsViewModel accounts = accounts(acme);
        AccountRow row = accounts.rows().getFirst();
        row.askingProperty().set(Asking.REMOVAL);

        row.remove();

        assertThat(accounts.rows())
                .extracting(each -> each.account().name())
                .containsExactly("Other");
        assertThat(scene.keys().kept()).doesNotContainKey(acme.id());
        assertThat(turnedTo).containsExactly(new Account.LocalVault(scene.home()));
        accounts.rows().getFirst().remove();
        assertThat(turnedTo).hasSize(1);
    }

    @Test
    void removesNothingOfTheShownAccountWhileTheWindowIsToStayWithIt() {
        AccountsViewModel accounts = accounts(acme);
        staying = true;

        accounts.rows().getFirst().remove();

        assertThat(accounts.rows()).hasSize(2);
        assertThat(accounts.rows().getFirst().busyProperty().get()).isFalse();
        assertThat(kept(acme)).isEqualTo(vault.key());
        accounts.rows().getLast().remove();
        assertThat(accounts.rows()).hasSize(1);
    }

    @Test
    void keepsAnAccountWhoseKeyCannotBeDeleted() {
        AccountsViewModel accounts = accounts(acme);
        scene.keys().failWith(new KeyProblem.KeyringLocked());

        accounts.rows().getFirst().remove();

        assertThat(accounts.rows()).hasSize(2);
        assertThat(accounts.rows().getFirst().outcomeProperty().get().text())
                .contains("The keyring is locked");
        assertThat(turnedTo).isEmpty();
    }

    private StoredAccount add(String name, String key) throws Exception {
        return services.book()
                .add(
                        new NewAccount(
                                name,
                                BaseUrl.parse(server.url()),
                                Scope.personal(),
                                Optional.empty()),
                        new ApiKey(key));
    }

    private String kept(StoredAccount account) {
        return Optional.ofNullable(scene.keys().kept().get(account.id())).orElseThrow().reveal();
    }

    private void turnTo(Account account, Optional<Consumer<Runnable>> removal) {
        if (staying) {
            return;
        }
        removal.orElse(Runnable::run).accept(() -> turnedTo.add(account));
    }

    private AccountsViewModel accounts(StoredAccount shown) {
        AccountsViewModel accounts = accounts(shown, new DirectTaskRunner());
        accounts.load();
        return accounts;
    }

    private AccountsViewModel accounts(StoredAccount shown, TaskRunner tasks) {
        return new AccountsViewModel(
                services.book().account(shown),
                services,
                this::turnTo,
                () -> replacedKeys++,
                tasks,
                new Messages(Locale.ENGLISH));
    }
}
