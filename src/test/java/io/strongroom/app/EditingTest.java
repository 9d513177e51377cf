package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.support.LocalVaultServer;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Editing in the real window, over the real vault, by keys and by mouse.
class EditingTest extends TwoScopesCase {

    @Test
    void enterOpensTabGoesThroughAndCtrlEnterSaves() {
        window.choose("FIRST").type(KeyCode.ENTER);
        List<String> focused = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            focused.add(window.focused());
            robot.type(KeyCode.TAB);
        }
        assertThat(focused)
                .containsExactly(
                        "edit-name", "edit-value", "edit-description", "edit-cancel", "edit-save");

        window.type("#edit-name", "RENAMED");
        window.type("#edit-value", "another");
        window.hold(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.names().contains("RENAMED"));
        OpenWindow.waitUntil(() -> window.shows("Saved RENAMED in Personal"));
        assertThat(isThere("#secret-edit")).isFalse();
        window.close();
        assertThat(LocalVaultServer.valueIn(home, "RENAMED")).isEqualTo("another");
    }

    @Test
    void theFocusGoesBackToWhereTheEditorWasOpenedFrom() {
        window.choose("FIRST").type(KeyCode.ENTER);
        window.type("#edit-description", "by key");
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        assertThat(window.focused()).isEqualTo("secrets");

        robot.clickOn("#edit");
        window.type("#edit-description", "by button");
        robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        assertThat(window.focused()).isEqualTo("edit");

        robot.type(KeyCode.SPACE).type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        assertThat(window.focused()).isEqualTo("edit");
        window.choose("FIRST").type(KeyCode.F2).clickOn("#edit-cancel");
        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        assertThat(window.focused()).isEqualTo("secrets");
    }

    @Test
    void editorLeavesRoomForTheList() {
        window.choose("FIRST").type(KeyCode.ENTER);
        window.type("#edit-name", "RENAMED");

        double editor = robot.lookup("#secret-edit").query().getLayoutBounds().getHeight();
        assertThat(editor).isBetween(150.0, 320.0);
        assertThat(robot.lookup("#secrets").query().getLayoutBounds().getHeight())
                .isGreaterThan(100);
    }

    @Test
    void escapeLeavesAtOnceWhenNothingWasTypedAndAsksOtherwise() {
        window.choose("FIRST").type(KeyCode.F2).type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        robot.type(KeyCode.F2);
        window.type("#edit-description", "typed");

        robot.type(KeyCode.ESCAPE);
        assertThat(window.shows("Leave without saving?")).isTrue();
        assertThat(window.showsPart("The changes to FIRST are not saved.")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(textOf("#edit-description")).isEqualTo("typed");
        robot.clickOn("#edit-cancel").clickOn("#leave-go");

        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
    }

    @Test
    void anotherRowAsksBeforeWhatWasTypedIsLost() {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-description", "typed");

        window.clickOnRow("SECOND");
        robot.clickOn("#leave-stay");
        assertThat(textOf("#edit-description")).isEqualTo("typed");
        assertThat(textOf("#edit-name")).isEqualTo("FIRST");
        window.clickOnRow("SECOND").clickOn("#leave-go");

        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        assertThat(window.detailName()).isEqualTo("SECOND");
    }

    @Test
    void questionThatAClickOpensTakesEveryKeyAndEscapeStays() {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-description", "typed");
        window.clickOnRow("SECOND");
        OpenWindow.waitUntil(() -> window.focused().equals("leave-stay"));

        window.hold(KeyCode.C);
        window.hold(KeyCode.B);
        robot.type(KeyCode.DELETE).type(KeyCode.F2);

        assertThat(isThere("#leave-editor")).isTrue();
        assertThat(robot.lookup("#clipboard-clear").tryQuery()).isEmpty();
        assertThat(robot.lookup(".removal").tryQuery()).isEmpty();
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        assertThat(window.focused()).isEqualTo("leave-stay");
        robot.type(KeyCode.ESCAPE);
        assertThat(isThere("#leave-editor")).isFalse();
        assertThat(textOf("#edit-description")).isEqualTo("typed");
        assertThat(window.focused()).isEqualTo("edit-name");
        window.clickOnRow("SECOND");
        OpenWindow.waitUntil(() -> window.focused().equals("leave-stay"));
        robot.type(KeyCode.ENTER);
        assertThat(textOf("#edit-description")).isEqualTo("typed");
    }

    @Test
    void keyThatReachesTheListUnderASheetDoesNothing() {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-description", "typed");
        window.clickOnRow("SECOND");
        OpenWindow.waitUntil(() -> window.focused().equals("leave-stay"));

        // No pulse lies between the two, in which the focus would be taken back.
        robot.interact(() -> {
            Node rows = robot.lookup("#secrets").query();
            rows.requestFocus();
            for (KeyCode key : List.of(KeyCode.DELETE, KeyCode.ENTER)) {
                rows.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
            rows.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
        });

        OpenWindow.waitUntil(() -> window.focused().equals("leave-stay"));
        robot.clickOn("#leave-go");
        OpenWindow.waitUntil(() -> !isThere("#secret-edit"));
        assertThat(robot.lookup("#clipboard-clear").tryQuery()).isEmpty();
        assertThat(robot.lookup(".removal").tryQuery()).isEmpty();
        assertThat(window.names()).contains("FIRST", "SECOND");
    }

    @Test
    void editorKeepsTheScopeItBeganWith() throws Exception {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-description", "typed here");
        robot.clickOn("#shown-scope");
        window.press("Acme research");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("TEAM_KEY")));

        assertThat(window.shows("Save in Personal")).isTrue();
        robot.clickOn("#edit-save");

        OpenWindow.waitUntil(() -> window.shows("Saved FIRST in Personal"));
        assertThat(window.names()).containsExactly("TEAM_KEY");
        assertThat(stored("FIRST", Scope.personal()).description()).contains("typed here");
    }

    @Test
    void conflictShowsBothAndTheUserDecides() throws Exception {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-name", "MINE");
        changeElsewhere("FIRST", "theirs");

        robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> isThere("#conflict"));
        assertThat(window.focused()).isEqualTo("conflict-go-on");
        assertThat(window.shows("FIRST in Personal was changed meanwhile")).isTrue();
        assertThat(window.showsPart("by another program on this machine")).isTrue();
        assertThat(window.shows("theirs")).isTrue();
        assertThat(window.showsPart("Overwriting sends your name.")).isTrue();
        robot.clickOn("#conflict-overwrite");

        OpenWindow.waitUntil(() -> window.shows("Saved MINE in Personal"));
        assertThat(stored("MINE", Scope.personal()).description()).contains("theirs");
    }

    @Test
    void whatIsGoneIsCreatedAgainWithAllThatWasTyped() throws Exception {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-name", "AGAIN");
        window.type("#edit-description", "typed");
        window.type("#edit-value", "typed value");
        deleteElsewhere("FIRST");
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.shows("Create it again with what you typed"));

        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        OpenWindow.waitUntil(() -> window.names().contains("AGAIN"));

        assertThat(isThere("#secret-edit")).isFalse();
        assertThat(window.names()).doesNotContain("FIRST");
        assertThat(stored("AGAIN", Scope.personal()).description()).contains("typed");
        window.close();
        assertThat(LocalVaultServer.valueIn(home, "AGAIN")).isEqualTo("typed value");
    }

    @Test
    void whatIsGoneStaysInItsEditorWhileTheFormIsInUse() throws Exception {
        window.type("#name", "HALF");
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-value", "typed value");
        deleteElsewhere("FIRST");
        window.hold(KeyCode.ENTER);

        window.press("Create it again with what you typed");

        OpenWindow.waitUntil(() -> window.showsPart("The form holds"));
        assertThat(textOf("#name")).isEqualTo("HALF");
        assertThat(textOf("#edit-value")).isEqualTo("typed value");
    }

    @Test
    void lockKeepsWhatWasTyped() {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-name", "HALF");
        window.type("#edit-value", "half a value");

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Strongroom is locked"));
        window.press("Unlock");

        OpenWindow.waitUntil(() -> isThere("#secret-edit"));
        assertThat(textOf("#edit-name")).isEqualTo("HALF");
        robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> window.names().contains("HALF"));
        window.close();
        assertThat(LocalVaultServer.valueIn(home, "HALF")).isEqualTo("half a value");
    }

    @Test
    void closingAsksBeforeWhatWasTypedIsLost() {
        window.choose("FIRST").clickOn("#edit");
        window.type("#edit-description", "typed");

        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));

        assertThat(window.showsPart("The changes to FIRST are not saved.")).isTrue();
        robot.clickOn("#unfinished-stay");
        assertThat(textOf("#edit-description")).isEqualTo("typed");
    }

    @Test
    void keysAreListedOnF1AndFromTheMenu() {
        robot.clickOn("#bar-more").clickOn("#menu-keys");
        OpenWindow.waitUntil(() -> window.shows("F1 or Ctrl /"));
        robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !window.shows("F1 or Ctrl /"));
        robot.type(KeyCode.F1);

        assertThat(window.shows("F1 or Ctrl /")).isTrue();
        robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> !window.shows("F1 or Ctrl /"));
        window.hold(KeyCode.SLASH);
        assertThat(window.shows("F1 or Ctrl /")).isTrue();
    }

    @Override
    boolean isThere(String selector) {
        return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String textOf(String field) {
        return robot.lookup(field).queryAs(TextField.class).getText();
    }

    private void deleteElsewhere(String name) throws Exception {
        Secret secret = stored(name, Scope.personal());
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            client.delete(secret.id(), Scope.personal());
        }
    }

    private void changeElsewhere(String name, String description) throws Exception {
        Secret secret = stored(name, Scope.personal());
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                SecretChange change =
                        new SecretChange(
                                Optional.empty(), Optional.empty(), Optional.of(description))) {
            var _ = client.change(secret.id(), Scope.personal(), change);
        }
    }
}
