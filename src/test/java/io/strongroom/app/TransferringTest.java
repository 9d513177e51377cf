package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Copying to a scope that is not there yet, in the real window.
class TransferringTest extends WindowCase {

    @BeforeEach
    void beginToCopy() {
        window.create("FIRST", "one");
        window.choose("FIRST");
        OpenWindow.waitUntil(() -> window.shows("Copy value"));
        robot.clickOn("#more");
        window.press("Copy to another scope\u2026");
        OpenWindow.waitUntil(() -> isThere("#transfer"));
    }

    @Test
    void saysBeforeItIsPressedThatThereIsNoOtherScope() {
        assertThat(
                        window.shows(
                                "There is no other scope yet. Choose \u201cNew team\u2026\u201d"
                                        + " above."))
                .isTrue();
        assertThat(robot.lookup("#transfer-submit").query().isDisabled()).isTrue();
        assertThat(window.focused()).isEqualTo("transfer-target");
    }

    @Test
    void comesBackWithTheTeamThatIsMadeOnTheWay() {
        robot.clickOn("#transfer-target");
        window.press("New team\u2026");
        window.type("#team-field", "Acme research");
        robot.clickOn("#team-confirm");

        window.press("Copy to Acme research");
        OpenWindow.waitUntil(() -> window.shows("Copied FIRST to Acme research"));
    }
}
