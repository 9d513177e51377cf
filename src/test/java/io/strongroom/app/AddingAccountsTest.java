package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.support.Secrets;
import io.strongroom.vault.http.LoopbackServer;

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

/// A person adds an account by its key, at another vault behind a real port, and turns to it and
/// back.
@ExtendWith(ApplicationExtension.class)
class AddingAccountsTest {

    @TempDir Path folder;

    private Stage stage;
    private Path home;
    private VaultSession remoteVault;
    private LoopbackServer server;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void openTheLocalVaultBesideAnother() throws Exception {
        home = folder.resolve("home");
        remoteVault =
                new VaultSession(folder.resolve("remote"), Clock.systemUTC(), new BuildInfo("1"));
        server = LoopbackServer.start(remoteVault.api(), 0);
        remoteVault.client().create(Secrets.text("REMOTE_KEY", "r"));
        remoteVault.client().createTeam("Acme research");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    @AfterEach
    void closeBoth() {
        window.close();
        server.close();
        remoteVault.close();
    }

    @Test
    void addsAnAccountByItsKeyTurnsToItAndBack() {
        window.create("LOCAL_KEY", "l");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));
        window.robot.clickOn("#account");
        window.press("Add account…");
        window.type("#account-key", "wrong-key");
        window.type("#account-address", server.url());
        window.robot.clickOn("#add-check");
        OpenWindow.waitUntil(() -> window.showsPart("The server does not accept this key"));

        window.type("#account-key", remoteVault.key());
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
                        stored.id(), key -> assertThat(key.reveal()).isEqualTo(remoteVault.key()));
    }

    @Test
    void nothingIsKeptOfAnAccountThatIsNotAdded() {
        window.robot.clickOn("#account");
        window.press("Add account…");
        window.type("#account-key", remoteVault.key());
        window.type("#account-address", server.url());
        window.robot.clickOn("#add-check");
        OpenWindow.waitUntil(() -> window.shows("The key belongs to"));

        window.robot.type(KeyCode.ESCAPE);

        OpenWindow.waitUntil(() -> !window.shows("The key belongs to"));
        assertThat(stored()).isEmpty();
        assertThat(window.keys.kept()).isEmpty();
    }

    private List<StoredAccount> stored() {
        return new AccountBook(home, Clock.systemUTC(), _ -> window.keys).list().accounts().all();
    }
}
