package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;
import io.strongroom.ui.presenting.Presenting;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Names across scopes in the real window, over the real vault.
@ExtendWith(ApplicationExtension.class)
class NamesAcrossScopesTest {

    @TempDir Path home;

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @Start
    void open(Stage stage) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            var team = client.createTeam("Acme research").scope();
            for (NewSecret secret :
                    List.of(
                            Secrets.text("BOTH", "one"),
                            Secrets.text("BOTH", "two", team),
                            Secrets.text("MINE", "three"))) {
                try (secret) {
                    client.create(secret);
                }
            }
        }
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void gapIsFilledFromTheKeyboard() throws Exception {
        openNames();
        assertThat(cells())
                .contains(
                        "BOTH is in Personal",
                        "BOTH is in Acme research",
                        "MINE is not in Acme research. Press Enter to create it there.");

        robot.type(KeyCode.ESCAPE);
        fillTheGapOfMine();

        assertThat(robot.lookup("#name").<TextField>query().getText()).isEqualTo("MINE");

        robot.clickOn("#clear");
        OpenWindow.waitUntil(() -> window.shows("Create in Personal"));
    }

    @Test
    void formSavesToTheUsersOwnChoiceAgainOnceTheGapIsFilled() throws Exception {
        fillTheGapOfMine();
        robot.clickOn("#value").write("value").clickOn("#create");
        OpenWindow.waitUntil(() -> window.shows("Created MINE in Acme research"));
        assertThat(window.shows("Create in Personal")).isTrue();
    }

    @Test
    void scopeThatIsChosenMeanwhileStays() throws Exception {
        window.type("#name", "X");
        robot.clickOn("#save-to");
        window.press("Acme research");
        robot.clickOn("#clear");
        fillTheGapOfMine();
        robot.clickOn("#save-to");
        robot.clickOn((Node node) -> isInMenu(node) && isCalled(node, "Personal"));
        robot.clickOn("#clear");
        assertThat(window.shows("Create in Personal")).isTrue();
    }

    private boolean isInMenu(Node node) {
        return !window.stage().getScene().equals(node.getScene());
    }

    private static boolean isCalled(Node node, String words) {
        return node instanceof Labeled labeled && words.equals(labeled.getText());
    }

    private void fillTheGapOfMine() throws Exception {
        openNames();
        robot.clickOn("#names-gaps");
        OpenWindow.waitUntil(() -> window.shows("1 name with gaps"));
        robot.interact(() -> robot.lookup("#names-table").query().requestFocus());
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.shows("Create in Acme research"));
    }

    @Test
    void escapeClosesIt() throws Exception {
        openNames();

        robot.type(KeyCode.ESCAPE);

        OpenWindow.waitUntil(() -> !window.shows("Names across scopes"));
    }

    @Test
    void cellsAreSpokenWithoutNamesWhilePresenting() throws Exception {
        openNames();

        present();

        OpenWindow.waitUntil(() -> cells().stream().noneMatch(said -> said.contains("MINE")));
        assertThat(cells()).contains(Presenting.DOTS + " is in Acme research");
        present();
        OpenWindow.waitUntil(() -> cells().contains("BOTH is in Acme research"));
    }

    @Test
    void tableFollowsWhatIsStoredElsewhereAndKeepsItsCell() throws Exception {
        openNames();
        robot.interact(() -> robot.lookup("#names-table").query().requestFocus());
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT);
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                NewSecret early = Secrets.text("AAA", "four")) {
            client.create(early);
        }

        OpenWindow.waitUntil(() -> window.shows("3 names, 2 of them with gaps"));
        TableView<?> table = robot.lookup("#names-table").query();
        OpenWindow.waitUntil(() -> table.getFocusModel().getFocusedCell().getRow() == 1);
        assertThat(table.getFocusModel().getFocusedCell().getColumn()).isEqualTo(2);
    }

    private void present() {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(KeyCode.P)
                .release(KeyCode.SHIFT, KeyCode.SHORTCUT);
    }

    private void openNames() throws Exception {
        OpenWindow.waitUntil(() -> window.names().contains("BOTH"));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(KeyCode.N)
                .release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        OpenWindow.waitUntil(() -> window.shows("2 names, 1 of them with gaps"));
    }

    private List<String> cells() {
        return robot.lookup(".held-cell").<TableCell<?, ?>>queryAll().stream()
                .map(TableCell::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }
}
