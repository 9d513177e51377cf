package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.PreferencesFile;
import io.strongroom.domain.Membership;
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

/// One window, two accounts: the vault on this machine, and another vault behind a real port.
@ExtendWith(ApplicationExtension.class)
class SwitchingAccountsTest {

    @TempDir Path folder;

    private Stage stage;
    private Path home;
    private Account local;
    private Account hosted;
    private Membership team;
    private RemoteVault remote;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void openBothAndShowTheLocalOne() throws Exception {
        home = folder.resolve("home");
        local = new Account.LocalVault(home);
        remote = new RemoteVault(folder.resolve("remote"));
        String key = remote.key();
        hosted = remote.account("acme", () -> new ApiKey(key));
        team = remote.client().createTeam("Acme research");
        remote.client().create(Secrets.text("REMOTE_KEY", "r"));
        remote.client().create(Secrets.text("TEAM_KEY", "t", team.scope()));
        window = OpenWindow.of(stage, local, home);
    }

    @AfterEach
    void closeBoth() {
        window.close();
        remote.close();
    }

    @Test
    void eachAccountHasItsListAndItsRememberedScope() {
        window.create("LOCAL_KEY", "l");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));

        switchTo(hosted);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(window.shows("Acme server")).isTrue();
        assertThat(stage.getTitle()).isEqualTo("Personal – Acme server – Strongroom");
        assertThat(window.focused()).isEqualTo("name");
        window.robot.clickOn("#shown-scope");
        window.press("Acme research");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("TEAM_KEY")));

        switchTo(local);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("LOCAL_KEY")));
        assertThat(window.shows("Local vault")).isTrue();
        assertThat(stage.getTitle()).isEqualTo("Personal – Local vault – Strongroom");
        window.create("SECOND", "s");
        OpenWindow.waitUntil(() -> window.names().contains("SECOND"));

        switchTo(hosted);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("TEAM_KEY")));
        assertThat(window.chosen).containsExactly(hosted, local, hosted);
        window.close();
        assertThat(
                        new PreferencesFile(home, Clock.systemUTC())
                                .load()
                                .preferences()
                                .lastScope(hosted))
                .isEqualTo(team.scope());
    }

    @Test
    void shortcutsActOnTheAccountThatIsShown() {
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        switchTo(hosted);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        window.robot.clickOn("#name").write("ONCE").clickOn("#value").write("v");
        window.hold(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.names().contains("ONCE"));
        switchTo(local);
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
    }

    @Test
    void asksBeforeSomethingTypedIsLost() {
        window.robot.clickOn("#name").write("HALF");

        switchTo(hosted);
        OpenWindow.waitUntil(() -> window.shows("Switch without saving?"));
        window.robot.clickOn("#unfinished-stay");
        assertThat(window.robot.lookup("#name").queryAs(TextField.class).getText())
                .isEqualTo("HALF");
        assertThat(window.chosen).isEmpty();

        switchTo(hosted);
        window.robot.clickOn("#unfinished-leave");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("REMOTE_KEY")));
        assertThat(window.robot.lookup("#name").queryAs(TextField.class).getText()).isEmpty();
    }

    private void switchTo(Account account) {
        window.robot.interact(() -> window.window().switchTo(account));
    }
}
