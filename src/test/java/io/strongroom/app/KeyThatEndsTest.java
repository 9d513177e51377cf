package io.strongroom.app;

import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.domain.Scope;
import io.strongroom.support.Secrets;
import io.strongroom.support.StumblingServer;
import io.strongroom.ui.control.SecretField;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

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

/// The server takes the account's key no more just when something is sent: each time it leads to
/// where the key is replaced, and what was being done is still there after.
@ExtendWith(ApplicationExtension.class)
class KeyThatEndsTest {

    @TempDir Path folder;

    private StumblingServer server;
    private StoredAccount acme;
    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void turnToTheAccount() throws Exception {
        server = new StumblingServer(folder.resolve("remote"));
        server.direct().create(Secrets.text("FIRST", "one"));
        Path home = folder.resolve("home");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
        acme =
                new AccountBook(home, Clock.systemUTC(), _ -> window.keys)
                        .add(
                                new NewAccount(
                                        "Acme", server.url(), Scope.personal(), Optional.empty()),
                                new ApiKey("key"));
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        window.robot.clickOn("#account");
        window.press("Acme");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("FIRST")));
    }

    @AfterEach
    void close() {
        window.close();
        server.close();
    }

    @Test
    void creatingKeepsTheForm() throws Exception {
        server.stumbleOver("SECOND", status(401));
        window.create("SECOND", "the value");

        replaceTheKey();
        assertThat(text("#name")).isEqualTo("SECOND");
        assertThat(window.robot.lookup("#value").queryAs(SecretField.class).valueProperty().get())
                .isEqualTo("the value");
        window.robot.clickOn("#create");
        OpenWindow.waitUntil(() -> window.names().contains("SECOND"));
        assertThat(server.stored()).containsExactlyInAnyOrder("FIRST", "SECOND");
    }

    @Test
    void changingKeepsTheEditor() throws Exception {
        server.stumbleOver("PATCH", status(401));
        window.choose("FIRST").type(KeyCode.ENTER);
        window.type("#edit-name", "RENAMED");
        window.type("#edit-value", "two");
        window.hold(KeyCode.ENTER);

        replaceTheKey();
        assertThat(text("#edit-name")).isEqualTo("RENAMED");
        assertThat(server.stored()).containsExactly("FIRST");
        window.robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("RENAMED")));
        assertThat(server.bodies("PATCH")).hasSize(2).allMatch(body -> body.contains("two"));
    }

    /// The secret is read again before a change is sent.
    @Test
    void changingThatCannotEvenBeginKeepsTheEditor() throws Exception {
        window.choose("FIRST").type(KeyCode.ENTER);
        window.type("#edit-value", "two");
        server.stumbleOver("GET", status(401));
        window.hold(KeyCode.ENTER);

        replaceTheKey();
        assertThat(server.bodies("PATCH")).isEmpty();
        window.robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> window.robot.lookup("#secret-edit").tryQuery().isEmpty());
        assertThat(server.bodies("PATCH")).singleElement().asString().contains("two");
    }

    @Test
    void deletingKeepsTheRow() throws Exception {
        server.stumbleOver("DELETE", status(401));
        window.choose("FIRST").type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.names().isEmpty());
        window.robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        window.robot.clickOn("#unfinished-leave");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("FIRST")));
        assertThat(stage.isShowing()).isTrue();
        replaceTheKey();
        window.robot.clickOn("#delete-retry");
        OpenWindow.waitUntil(() -> window.names().isEmpty());
        assertThat(server.stored()).isEmpty();
    }

    private void replaceTheKey() throws Exception {
        window.press("Account settings\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        window.robot.write("key").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.showsPart("Acme has another key now."));
        assertThat(window.keys.find(acme.id()).reveal()).isEqualTo("key");
        window.robot.clickOn("#preferences-close");
        OpenWindow.waitUntil(() -> window.robot.lookup("#preferences").tryQuery().isEmpty());
    }

    private String text(String field) {
        return window.robot.lookup(field).queryAs(TextField.class).getText();
    }
}
