package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.support.FakeProvider;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A person adds an account by its key, at another vault behind a real port, and turns to it and
/// back; and what follows from what a key may do.
@ExtendWith(ApplicationExtension.class)
class AddingAccountsTest {

    @TempDir Path folder;

    private Stage stage;
    private Path home;
    private RemoteVault remote;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void openTheLocalVaultBesideAnother() throws Exception {
        home = folder.resolve("home");
        remote = new RemoteVault(folder.resolve("remote"));
        remote.client().create(Secrets.text("REMOTE_KEY", "r"));
        remote.client().createTeam("Acme research");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    @AfterEach
    void closeBoth() {
        window.close();
        remote.close();
    }

    @Test
    void addsAnAccountByItsKeyTurnsToItAndBack() {
        window.create("LOCAL_KEY", "l");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));
        window.robot.clickOn("#account");
        window.press("Add account…");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));
        window.robot.write("wrong-key");
        window.type("#account-address", remote.url());
        window.robot.type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.showsPart("The server does not accept this key"));

        window.type("#account-key", remote.key());
        window.robot.clickOn("#add-check");
        OpenWindow.waitUntil(() -> window.shows("The key belongs to"));
        window.type("#account-name", "Acme");
        window.robot.clickOn("#add-save");
        OpenWindow.waitUntil(() -> window.shows("Added Acme"));
        assertThat(window.shows("Its key is in the keyring of this system.")).isTrue();
        window.robot.clickOn("#add-use");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(window.shows("Acme")).isTrue();

        window.robot.clickOn("#account");
        window.press("Local vault");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));
        StoredAccount stored = stored().getFirst();
        assertThat(stored.name()).isEqualTo("Acme");
        assertThat(window.keys.kept())
                .hasEntrySatisfying(
                        stored.id(), key -> assertThat(key.reveal()).isEqualTo(remote.key()));
    }

    @Test
    void nothingIsKeptOfAnAccountThatIsNotAdded() {
        window.robot.clickOn("#account");
        window.press("Add account…");
        window.type("#account-key", remote.key());
        window.type("#account-address", remote.url());
        window.robot.clickOn("#add-check");
        OpenWindow.waitUntil(() -> window.shows("The key belongs to"));

        window.robot.type(KeyCode.ESCAPE);

        OpenWindow.waitUntil(() -> !window.shows("The key belongs to"));
        assertThat(stored()).isEmpty();
        assertThat(window.keys.kept()).isEmpty();
    }

    @Test
    void aKeyThatEndsLeadsToTheAccountWithTheFormKept() throws Exception {
        StoredAccount acme = remote.keepAcme(home, window.keys, "pit_ended");
        window.robot.clickOn("#account");
        window.press("Acme");
        OpenWindow.waitUntil(() -> window.shows("Account settings…"));
        window.robot.clickOn("#name").write("HALF_TYPED");

        window.press("Account settings…");
        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        window.type("#account-new-key", remote.key());
        window.robot.clickOn("#account-key-apply");
        OpenWindow.waitUntil(() -> window.showsPart("Acme has another key now."));
        window.robot.clickOn("#preferences-close");
        OpenWindow.waitUntil(() -> window.robot.lookup("#preferences").tryQuery().isEmpty());

        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(window.shows("Account settings…")).isFalse();
        assertThat(window.robot.lookup("#name").queryAs(TextField.class).getText())
                .isEqualTo("HALF_TYPED");
        assertThat(stored()).extracting(StoredAccount::id).containsExactly(acme.id());
    }

    /// A new session of the other vault has another key, and takes the old one no more.
    @Test
    void aKeyThatEndsWhileSomethingIsTypedLosesNothingOfIt() throws Exception {
        remote.keepAcme(home, window.keys, remote.key());
        window.robot.clickOn("#account");
        window.press("Acme");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        remote.changeKey();

        window.robot.clickOn("#name").write("TYPED").clickOn("#value").write("the value");
        window.robot.clickOn("#bar-refresh");
        window.press("Account settings…");
        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        window.type("#account-new-key", remote.key());
        window.robot.clickOn("#account-key-apply");
        OpenWindow.waitUntil(() -> window.showsPart("Acme has another key now."));
        window.robot.clickOn("#preferences-close");
        OpenWindow.waitUntil(() -> window.robot.lookup("#preferences").tryQuery().isEmpty());
        window.robot.clickOn("#create");

        OpenWindow.waitUntil(() -> window.names().contains("TYPED"));
        window.close();
        remote.close();
        assertThat(LocalVaultServer.valueIn(folder.resolve("remote"), "TYPED"))
                .isEqualTo("the value");
    }

    @Test
    void aKeyThatMayNotWriteDisablesCreatingAndImportingAndSaysWhy() throws Exception {
        try (FakeProvider provider = new FakeProvider()) {
            provider.start();
            provider.permissions("{\"secrets\": {\"read\": true}}");
            window.robot.interact(() ->
                    window.window()
                            .switchTo(
                                    new Account.Hosted(
                                            "limited",
                                            "Limited",
                                            BaseUrl.parse(provider.url()),
                                            () -> new ApiKey(FakeProvider.KEY),
                                            Scope.personal(),
                                            Optional.empty(),
                                            false)));

            OpenWindow.waitUntil(() -> window.showsPart("This key may not write secrets"));

            assertThat(window.robot.lookup("#create").query().isDisabled()).isTrue();
            assertThat(window.robot.lookup("#bar-files").query().isDisabled()).isTrue();
            // Beside the form it is said, and nowhere else.
            assertThat(window.window().shown().orElseThrow().shell().notices().noticeProperty())
                    .extracting(notice -> notice.get().isPresent())
                    .isEqualTo(false);
            window.hold(KeyCode.I);
            assertThat(window.robot.lookup(".window-sheet").tryQuery()).isEmpty();
            window.robot.interact(() -> window.window().switchTo(new Account.LocalVault(home)));
            OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
            assertThat(window.robot.lookup("#create").query().isDisabled()).isFalse();
        }
    }

    @Test
    void setsAPassphraseInTheSettingsLocksAndUnlocksWithIt() {
        window.create("LOCAL_KEY", "l");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));
        window.hold(KeyCode.COMMA);
        window.robot.clickOn("#section-PROTECTION");
        OpenWindow.waitUntil(() -> window.shows("A key file opens this vault"));
        window.robot.clickOn("#change-PASSPHRASE");
        window.type("#passphrase-wanted", "correct horse battery");
        window.type("#passphrase-again", "correct horse battery");
        window.robot.clickOn("#change-apply");
        OpenWindow.waitUntil(() -> window.shows("A passphrase opens this vault"));
        assertThat(window.showsPart("your secrets are lost")).isTrue();
        assertThat(home.resolve("vault.key")).doesNotExist();
        window.robot.type(KeyCode.ESCAPE);
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() ->
                window.robot
                        .lookup("#unlock")
                        .match(button -> !button.isDisabled())
                        .tryQuery()
                        .isPresent());
        window.type("#passphrase", "correct horse battery");
        window.robot.clickOn("#unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));
    }

    private List<StoredAccount> stored() {
        return new AccountBook(home, Clock.systemUTC(), _ -> window.keys).list().accounts().all();
    }
}
