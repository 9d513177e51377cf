package io.strongroom.ui.accounts.switching;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.support.AccountScene;
import io.strongroom.support.DirectTaskRunner;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.text.Messages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class SwitcherViewModelTest {

    @TempDir Path folder;

    private final List<Account> turnedTo = new ArrayList<>();
    private final List<AccountChoice> listed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private AccountScene scene;

    @BeforeEach
    void makeFolders() {
        scene = new AccountScene(folder);
    }

    @Test
    void listsTheVaultTheEnvironmentAndTheStoredOnesInThisOrder() throws Exception {
        StoredAccount acme = add("Acme");
        add("Zeta");
        AccountServices services = scene.services(Map.of("PRIME_API_KEY", "pit_env"));

        switcher(services, services.book().account(acme)).list(listed::addAll, problems::add);

        assertThat(listed)
                .extracting(AccountChoice::name)
                .containsExactly("Local vault", "Prime Intellect", "Acme", "Zeta");
        assertThat(listed).extracting(AccountChoice::isLocal).startsWith(true, false);
        assertThat(listed)
                .filteredOn(AccountChoice::isFromEnvironment)
                .extracting(AccountChoice::where)
                .containsExactly("https://api.primeintellect.ai");
        assertThat(listed)
                .filteredOn(AccountChoice::current)
                .extracting(AccountChoice::name)
                .containsExactly("Acme");
        assertThat(problems).isEmpty();
    }

    @Test
    void turnsToAnotherAccountAndNotToTheOneItShows() throws Exception {
        StoredAccount acme = add("Acme");
        AccountServices services = scene.services(Map.of());
        SwitcherViewModel switcher = switcher(services, new Account.LocalVault(scene.home()));
        switcher.list(listed::addAll, problems::add);

        listed.forEach(switcher::choose);

        assertThat(turnedTo).extracting(Account::id).containsExactly(acme.id());
    }

    @Test
    void seesAnAccountThatWasAddedSinceTheLastLook() throws Exception {
        SwitcherViewModel switcher =
                switcher(scene.services(Map.of()), new Account.LocalVault(scene.home()));
        switcher.list(_ -> {}, problems::add);
        add("Acme");

        switcher.list(listed::addAll, problems::add);

        assertThat(listed).extracting(AccountChoice::name).containsExactly("Local vault", "Acme");
    }

    @Test
    void listsTheVaultAlthoughTheListIsDamagedAndSaysSo() throws Exception {
        Files.createDirectories(scene.home());
        Files.writeString(scene.home().resolve("accounts.json"), "{");

        switcher(scene.services(Map.of()), new Account.LocalVault(scene.home()))
                .list(listed::addAll, problems::add);

        assertThat(listed).extracting(AccountChoice::name).containsExactly("Local vault");
        assertThat(problems).singleElement().asString().contains("was damaged", "accounts.json");
    }

    private StoredAccount add(String name) throws Exception {
        return scene.services(Map.of())
                .book()
                .add(
                        new NewAccount(name, BaseUrl.HOSTED, Scope.personal(), Optional.empty()),
                        new ApiKey("pit_test"));
    }

    private SwitcherViewModel switcher(AccountServices services, Account current) {
        return new SwitcherViewModel(
                current,
                services,
                (account, removal) ->
                        removal.orElse(Runnable::run).accept(() -> turnedTo.add(account)),
                new DirectTaskRunner(),
                new Messages(Locale.ENGLISH));
    }
}
