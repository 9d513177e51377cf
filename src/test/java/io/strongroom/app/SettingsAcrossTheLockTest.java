package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.NewAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.ui.control.SecretField;

import javafx.event.Event;
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
import java.util.Optional;

/// What is half done in the sheets of accounts and settings, when the window locks or closes.
@ExtendWith(ApplicationExtension.class)
class SettingsAcrossTheLockTest {

    private static final String KEY = "pit_half-typed";

    @TempDir Path folder;

    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void openWithAnAccountBeside() throws Exception {
        Path home = folder.resolve("home");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
        new AccountBook(home, Clock.systemUTC(), _ -> window.keys)
                .add(
                        new NewAccount(
                                "Acme",
                                BaseUrl.parse("https://acme.example"),
                                Scope.personal(),
                                Optional.empty()),
                        new ApiKey("pit_old"));
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void keyTypedInTheSettingsComesBackInItsRow() {
        replaceTheKey();

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept, sealed."));
        assertThat(window.seenTexts()).noneMatch(text -> text.contains(KEY));
        assertThat(window.robot.lookup("#preferences").tryQuery()).isEmpty();
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        assertThat(typed("#account-new-key")).isEqualTo(KEY);
        window.robot.clickOn("#account-keep");
        assertThat(window.focused()).isEqualTo("account-replace-key");
        window.robot.type(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#preferences").tryQuery()).isEmpty();
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        assertThat(window.showsPart("Your draft is kept")).isFalse();
    }

    @Test
    void keyTypedInTheSettingsIsAskedAboutBeforeTheWindowCloses() {
        replaceTheKey();

        requestClose();
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.showsPart("What you typed in the settings has not been kept")).isTrue();
        window.robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        assertThat(typed("#account-new-key")).isEqualTo(KEY);

        requestClose();
        requestClose();
        window.press("Stay");
        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        assertThat(typed("#account-new-key")).isEqualTo(KEY);
        requestClose();
        window.press("Close without saving");
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void keyOfAnAccountThatIsBeingAddedIsAskedAboutBeforeTheWindowCloses() {
        window.robot.clickOn("#account");
        window.press("Add account\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));
        window.robot.write(KEY);

        requestClose();
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.showsPart("The account that you are adding has not been kept")).isTrue();
        window.press("Stay");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));
        assertThat(typed("#account-key")).isEqualTo(KEY);

        window.robot.type(KeyCode.ESCAPE);
        requestClose();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void keyTypedInTheSettingsIsGivenUpWhereAnAccountIsAddedInstead() {
        replaceTheKey();
        window.robot.clickOn("#accounts-add");
        OpenWindow.waitUntil(() -> window.focused().equals("account-key"));

        requestClose();

        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void passphraseThatIsBeingTypedIsAskedForAgainAtTheSamePlace() {
        openProtection();
        window.robot.clickOn("#change-PASSPHRASE");
        window.type("#passphrase-wanted", "correct horse");

        window.hold(KeyCode.L);
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.focused().equals("passphrase-wanted"));
        assertThat(typed("#passphrase-wanted")).isEmpty();
        assertThat(window.showsPart("What you typed was forgotten when the window locked"))
                .isTrue();
        window.robot.write("correct horse battery");
        window.type("#passphrase-again", "correct horse battery");
        window.robot.clickOn("#change-apply");
        OpenWindow.waitUntil(() -> window.shows("A passphrase opens this vault"));
    }

    @Test
    void recoveryCodeThatNobodyHasKeptIsMadeAgain() {
        openProtection();
        window.robot.clickOn("#change-RECOVERY_CODE");
        window.robot.clickOn("#change-apply");
        OpenWindow.waitUntil(() -> window.robot.lookup("#recovery-code").tryQuery().isPresent());

        window.hold(KeyCode.L);
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.showsPart("The recovery code is no longer shown"));
        assertThat(window.robot.lookup("#recovery-code").tryQuery()).isEmpty();
        assertThat(window.shows("A key file opens this vault")).isTrue();
    }

    @Test
    void backupThatIsBeingRestoredIsStillChosen() {
        Path backup = folder.resolve("vault.backup");
        window.toPick.add(backup);
        openProtection();
        window.robot.clickOn("#restore-begin").clickOn("#restore-choose");
        window.robot.clickOn("#restore-way-in").write("correct horse");

        window.hold(KeyCode.L);
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.shows("vault.backup"));
        assertThat(window.showsPart("What you typed was forgotten when the window locked"))
                .isTrue();
        assertThat(typed("#restore-way-in")).isEmpty();
    }

    private void replaceTheKey() {
        window.hold(KeyCode.COMMA);
        window.press("Replace the key\u2026");
        OpenWindow.waitUntil(() -> window.focused().equals("account-new-key"));
        window.robot.write(KEY);
    }

    private void openProtection() {
        window.hold(KeyCode.COMMA);
        window.robot.clickOn("#section-PROTECTION");
        OpenWindow.waitUntil(() -> window.shows("A key file opens this vault"));
    }

    private void requestClose() {
        window.robot.interact(() ->
                Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private String typed(String field) {
        return window.robot.lookup(field).queryAs(SecretField.class).valueProperty().get();
    }
}
