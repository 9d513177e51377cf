package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Membership;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;

/// Deleting in the real window, over the real vault, by keys and by mouse.
@ExtendWith(ApplicationExtension.class)
class DeletingTest {

    @TempDir Path home;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private OpenWindow window;
    private Scope team;

    @Start
    void open(Stage given) throws Exception {
        stage = given;
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            Membership made = client.createTeam("Acme research");
            team = made.scope();
            for (NewSecret secret :
                    List.of(
                            Secrets.text("FIRST", "one"),
                            Secrets.text("SECOND", "two"),
                            Secrets.text("TEAM_KEY", "three", team))) {
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
    void deleteKeyHidesTheRowAndCtrlZBringsItBack() throws Exception {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").type(KeyCode.DELETE);

        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));
        assertThat(window.showsPart("Deleting FIRST from Personal in")).isTrue();
        window.hold(KeyCode.Z);

        OpenWindow.waitUntil(() -> window.names().contains("FIRST"));
        assertThat(robot.lookup("#removals").query().isVisible()).isFalse();
        assertThat(stored(Scope.personal())).containsExactly("FIRST", "SECOND");
    }

    @Test
    void theRowThatTakesThePlaceIsChosenAndAHeldKeyDeletesOne() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        // Both may have been stored within one millisecond: either can be the first.
        String first = window.names().getFirst();
        String next = window.names().getLast();
        window.choose(first);
        robot.interact(() -> {
            for (int repeated = 0; repeated < 3; repeated++) {
                fire(KeyEvent.KEY_PRESSED, KeyCode.DELETE);
            }
        });

        OpenWindow.waitUntil(() -> window.names().equals(List.of(next)));
        assertThat(window.focused()).isEqualTo("secrets");
        assertThat(window.detailName()).isEqualTo(next);
        assertThat(window.showsPart("Deleting " + next)).isFalse();

        robot.interact(() -> fire(KeyEvent.KEY_RELEASED, KeyCode.DELETE));
        robot.type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.names().isEmpty());
        OpenWindow.waitUntil(() -> window.focused().equals("empty-type"));

        robot.type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.focused().equals("name"));
        assertThat(window.names()).as("Enter by habit takes nothing back").isEmpty();
        assertThat(robot.lookup("#removals").query().isVisible()).isTrue();
    }

    @Test
    void undoPutsTheFocusOnTheRowThatIsBack() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").clickOn("#delete");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));
        assertThat(window.focused()).isEqualTo("secrets");

        robot.clickOn("#name");
        window.hold(KeyCode.Z);

        OpenWindow.waitUntil(() -> window.names().size() == 2);
        OpenWindow.waitUntil(() -> window.detailName().equals("FIRST"));
        assertThat(window.focused()).isEqualTo("secrets");
    }

    @Test
    void undoChoosesManyAgainAndWaitsForTheListToHaveRows() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").push(KeyCode.SHORTCUT, KeyCode.A).type(KeyCode.DELETE);
        robot.clickOn("#delete-confirm");
        OpenWindow.waitUntil(() -> window.names().isEmpty());

        robot.clickOn("#undo");

        OpenWindow.waitUntil(() -> window.shows("2 secrets chosen"));
        assertThat(window.focused()).isEqualTo("secrets");
    }

    @Test
    void ctrlZAfterItsTimeSaysSo() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").type(KeyCode.DELETE);
        robot.clickOn("#delete-now");
        OpenWindow.waitUntil(() -> window.shows("Deleted FIRST from Personal"));
        assertThat(window.focused()).isEqualTo("secrets");

        window.hold(KeyCode.Z);

        OpenWindow.waitUntil(
                () -> window.shows("There is nothing left to take back: FIRST was deleted."));
    }

    @Test
    void theToastLeavesTheButtonsOfTheDetailsFree() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("SECOND").type(KeyCode.ENTER);
        window.type("#edit-description", "changed");
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.shows("Saved SECOND in Personal"));

        Bounds toast = inScene("#toast");
        for (String button : List.of("#copy-value", "#reveal", "#copy-name", "#edit", "#more")) {
            assertThat(toast.intersects(inScene(button))).as(button).isFalse();
        }
    }

    private Bounds inScene(String selector) {
        Node node = robot.lookup(selector).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    private void fire(EventType<KeyEvent> type, KeyCode key) {
        Node rows = robot.lookup("#secrets").query();
        Event.fireEvent(rows, new KeyEvent(type, "", "", key, false, false, false, false));
    }

    @Test
    void closingAsksOnceAndThenDeletesAtOnce() throws Exception {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").clickOn("#delete");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));

        requestClose();
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.shows("Close and delete now?")).isTrue();
        robot.clickOn("#unfinished-stay");
        assertThat(stored(Scope.personal())).containsExactly("FIRST", "SECOND");
        window.choose("SECOND");
        window.hold(KeyCode.Z);
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").clickOn("#delete");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));
        requestClose();
        robot.clickOn("#unfinished-leave");

        OpenWindow.waitUntil(() -> !stage.isShowing());
        assertThat(stored(Scope.personal())).containsExactly("SECOND");
    }

    @Test
    void closingSaysThatItDeletesTooWhereSomethingIsTyped() throws Exception {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.type("#name", "HALF");
        window.choose("FIRST").clickOn("#delete");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));

        requestClose();

        assertThat(window.shows("Close without saving, and delete now?")).isTrue();
        assertThat(window.shows("Delete and close without saving")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#unfinished-sheet").tryQuery()).isEmpty();
        assertThat(stage.isShowing()).isTrue();
        assertThat(stored(Scope.personal())).containsExactly("FIRST", "SECOND");
    }

    @Test
    void lockingDeletesAtOnceBeforeTheKeysGo() throws Exception {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.guard().isLocked());

        assertThat(stored(Scope.personal())).containsExactly("SECOND");
    }

    @Test
    void teamsSecretAsksForItsNameToBeTyped() throws Exception {
        robot.clickOn("#shown-scope");
        window.press("Acme research");
        OpenWindow.waitUntil(() -> window.names().contains("TEAM_KEY"));
        window.choose("TEAM_KEY").type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.shows("Delete TEAM_KEY from Acme research?"));
        assertThat(window.focused()).isEqualTo("delete-name");

        robot.write("TEAM").clickOn("#delete-confirm");
        assertThat(window.shows("Type TEAM_KEY, exactly as it stands")).isTrue();
        assertThat(window.names()).containsExactly("TEAM_KEY");
        robot.write("TEAM_KEY").type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.names().isEmpty());
        robot.clickOn("#delete-now");
        OpenWindow.waitUntil(() -> window.shows("Deleted TEAM_KEY from Acme research"));
        assertThat(stored(team)).isEmpty();
    }

    @Test
    void manyOfSeveralScopesAreAskedAboutOnceAndEachScopeIsDeletedFrom() throws Exception {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        robot.clickOn("#list-filter");
        window.press("All scopes");
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        window.choose("FIRST").press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        assertThat(window.shows("3 secrets chosen")).isTrue();

        robot.type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.shows("Delete 3 secrets from 2 scopes?"));
        assertThat(window.shows("2 secrets in Personal")).isTrue();
        robot.clickOn("#delete-confirm");
        assertThat(window.shows("Type Acme research, exactly as it stands")).isTrue();
        assertThat(window.names()).hasSize(3);
        robot.write("Acme research").type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.names().isEmpty());
        assertThat(robot.lookup("#chosen-bar").query().isVisible()).isFalse();
        assertThat(window.showsPart("Deleting 3 secrets from Acme research and Personal in"))
                .isTrue();
        window.hold(KeyCode.Z);
        OpenWindow.waitUntil(() -> window.names().size() == 3);
        assertThat(window.shows("3 secrets chosen")).isTrue();
        robot.type(KeyCode.DELETE);
        robot.write("Acme research").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.names().isEmpty());
        robot.clickOn("#delete-now");
        OpenWindow.waitUntil(
                () -> window.shows("Deleted 3 secrets from Acme research and Personal"));
        assertThat(stored(team)).isEmpty();
        assertThat(stored(Scope.personal())).isEmpty();
    }

    private void requestClose() {
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private List<String> stored(Scope scope) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            return client.listAll(scope).stream().map(Secret::name).toList();
        }
    }
}
