package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.protection.Outcome;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.SealedAccountKeys;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.Secrets;
import io.strongroom.ui.control.SecretField;

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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The window of an account over the network, beside a vault that a passphrase protects and nobody
/// has opened yet.
@ExtendWith(ApplicationExtension.class)
class LockedVaultTest {

    private static final String WORDS = "correct horse battery";

    @TempDir Path folder;

    private Path home;
    private Stage stage;
    private RemoteVault remote;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void protectTheVault() throws Exception {
        home = folder.resolve("home");
        remote = new RemoteVault(folder.resolve("remote"));
        remote.client().create(Secrets.text("REMOTE_KEY", "r"));
        try (VaultSession vault = new VaultSession(home, Clock.systemUTC(), BuildInfo.load());
                Passphrase wanted = Passphrase.of(WORDS.toCharArray())) {
            vault.client().create(Secrets.text("MY_KEY", "v"));
            new SealedAccountKeys(home, vault).store("sealed", new ApiKey(remote.key()));
            assertThat(vault.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }
        String key = remote.key();
        window = OpenWindow.of(stage, remote.account("open", () -> new ApiKey(key)), home);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
    }

    @AfterEach
    void close() {
        window.close();
        remote.close();
    }

    @Test
    void draftIsNotLostForAVaultThatCannotSealIt() {
        window.robot.clickOn("#name").write("HALF").clickOn("#value").write("half a value");

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept"));
        window.hold(KeyCode.L);
        unlock();
        OpenWindow.waitUntil(() -> name().equals("HALF"));
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.names().contains("HALF"));
    }

    @Test
    void draftStaysLockedAwayWhileTheVaultIsInTheWay() throws Exception {
        window.robot.clickOn("#name").write("HALF");
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept"));
        Path aside = Files.move(home.resolve("vault.db"), folder.resolve("aside.db"));

        window.type("#passphrase", WORDS);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.robot.lookup("#lock-failure").tryQuery().isPresent());
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        assertThat(window.window().shown()).isEmpty();

        Files.deleteIfExists(home.resolve("vault.db"));
        Files.move(aside, home.resolve("vault.db"));
        unlock();
        OpenWindow.waitUntil(() -> name().equals("HALF"));
    }

    @Test
    void vaultThatIsTurnedToLeadsToItsLockAndBackWithWhatWasTyped() {
        window.robot.interact(() -> window.window().switchTo(new Account.LocalVault(home)));
        OpenWindow.waitUntil(() -> window.shows("The vault is locked. Unlock it to go on."));
        window.robot.clickOn("#name").write("HALF");

        window.press("Unlock…");
        OpenWindow.waitUntil(() -> window.shows("Strongroom is locked"));
        unlock();
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        assertThat(name()).isEqualTo("HALF");
    }

    @Test
    void accountWhoseKeyTheVaultSealsLeadsThereToo() {
        window.robot.interact(() ->
                window.window()
                        .switchTo(
                                remote.account(
                                        "sealed",
                                        () ->
                                                new SealedAccountKeys(home, window.vault())
                                                        .find("sealed"))));
        window.robot.clickOn("#name").write("HALF").clickOn("#value").write("v");
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.shows("The vault is locked. Unlock it to go on."));
        assertThat(name()).isEqualTo("HALF");

        window.press("Unlock…");
        unlock();
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(name()).isEqualTo("HALF");
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.names().contains("HALF"));
    }

    @Test
    void whatWasTypedToAddAnAccountComesBackOnItsSheet() {
        openAdding();
        window.robot.write("half-a-key");
        window.type("#account-address", remote.url());
        window.type("#account-authority", "/tmp/ca.pem");

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept"));
        assertThat(window.robot.lookup("#add-account").tryQuery()).isEmpty();
        unlock();
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));

        assertThat(key()).isEqualTo("half-a-key");
        assertThat(text("#account-address")).isEqualTo(remote.url());
        assertThat(text("#account-authority")).isEqualTo("/tmp/ca.pem");
    }

    @Test
    void keyThatTheLockedVaultCannotSealLeadsToItsLockAndIsKept() throws Exception {
        window.keys.failWith(new KeyProblem.NoKeyring());
        openAdding();
        window.type("#account-key", remote.key());
        window.type("#account-address", remote.url());
        window.robot.clickOn("#add-check");
        OpenWindow.waitUntil(() -> window.shows("The key belongs to"));
        window.type("#account-name", "Acme");
        window.robot.clickOn("#add-save");

        window.press("Unlock\u2026");
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept"));
        unlock();
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));
        assertThat(key()).isEqualTo(remote.key());
        window.robot.clickOn("#add-check");
        OpenWindow.waitUntil(() -> window.shows("The key belongs to"));
        assertThat(text("#account-name")).isEqualTo("Acme");
        window.robot.clickOn("#add-save");
        OpenWindow.waitUntil(() -> window.shows("Added Acme"));
        SealedAccountKeys sealed = new SealedAccountKeys(home, window.vault());
        StoredAccount added =
                new AccountBook(home, Clock.systemUTC(), _ -> sealed)
                        .list()
                        .accounts()
                        .all()
                        .getFirst();
        assertThat(added.keyPlace()).isEqualTo(KeyPlace.VAULT);
        assertThat(sealed.find(added.id()).reveal()).isEqualTo(remote.key());
    }

    private void openAdding() {
        window.robot.clickOn("#account");
        window.press("Add account\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));
    }

    private String key() {
        return window.robot.lookup("#account-key").queryAs(SecretField.class).valueProperty().get();
    }

    private void unlock() {
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        window.type("#passphrase", WORDS);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.window().shown().isPresent());
    }

    private String name() {
        return text("#name");
    }

    private String text(String field) {
        return window.robot.lookup(field).<TextField>tryQuery().map(TextField::getText).orElse("");
    }
}
