package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.protection.NewRecoveryCode;
import io.strongroom.account.protection.Outcome;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.Secrets;

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

/// A window that starts locked, and what opens it: the passphrase, and the recovery code.
@ExtendWith(ApplicationExtension.class)
class LockedStartTest {

    private static final String WORDS = "correct horse battery";

    @TempDir Path folder;

    private String code = "";
    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void openWhatWasProtectedBefore() throws Exception {
        try (VaultSession vault = new VaultSession(folder, Clock.systemUTC(), BuildInfo.load());
                Passphrase wanted = Passphrase.of(WORDS.toCharArray())) {
            vault.client().create(Secrets.text("MY_KEY", "v"));
            assertThat(vault.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
            if (vault.guard().newRecoveryCode(wanted) instanceof NewRecoveryCode.Made made) {
                code = made.code().reveal();
                made.code().close();
            }
        }
        window = OpenWindow.locked(stage, folder);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void wrongPassphraseIsToldInOneSentenceAndTheRightOneOpens() {
        assertThat(window.names()).isEmpty();
        OpenWindow.waitUntil(() -> window.focused().equals("passphrase"));
        for (String wrong : List.of("wrong", "correct horse batterx", "")) {
            window.robot.clickOn("#passphrase").write(wrong).type(KeyCode.ENTER);
            OpenWindow.waitUntil(() -> window.shows("This passphrase does not open the vault."));
            OpenWindow.waitUntil(() -> window.shows("Unlock"));
        }

        window.type("#passphrase", WORDS);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        assertThat(window.focused()).isEqualTo("name");
    }

    @Test
    void recoveryCodeOpensItWithoutItsDashesAndOneThatIsMistypedIsToldApart() {
        window.press("Use the recovery code");
        window.robot.clickOn("#passphrase").write("0000-0000").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.showsPart("This is not a recovery code"));
        window.press("Use the passphrase");
        assertThat(window.showsPart("This is not a recovery code")).isFalse();

        window.press("Use the recovery code");
        window.robot.clickOn("#passphrase").write(code.replace("-", "")).type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
    }

    @Test
    void lockingItAgainAsksForThePassphrase() {
        window.type("#passphrase", WORDS);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        window.robot.clickOn("#name").write("HALF");

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept"));
        window.type("#passphrase", WORDS);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        OpenWindow.waitUntil(() -> window.seenTexts().contains("HALF"));
    }
}
