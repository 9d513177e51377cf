package io.strongroom.app;

import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.Secrets;

import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Deletions that a hosted server does not carry out, while the window closes or locks: nothing
/// that is still there goes unsaid.
class DeletionThatFailsTest extends HostedCase {

    @Override
    void prepare() throws Exception {
        store(Secrets.text("FIRST", "v"), Secrets.text("SECOND", "v"));
    }

    @Override
    Duration patienceOfWrites() {
        return Duration.ofMillis(200);
    }

    @BeforeEach
    void deleteFirst() {
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST").type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));
    }

    @Test
    void keepsTheWindowOpenAndSaysWhyAndClosesOnceThatIsPutAway() throws Exception {
        server.stumbleOver("DELETE", status(403));
        requestClose();
        window.robot.clickOn("#unfinished-leave");

        OpenWindow.waitUntil(() -> window.shows("FIRST was not deleted from Personal"));
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.showsPart("You may not do this in Personal")).isTrue();
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        assertThat(server.stored()).containsExactlyInAnyOrder("FIRST", "SECOND");

        window.robot.clickOn("#delete-retry");
        OpenWindow.waitUntil(() -> window.shows("Deleted FIRST from Personal"));
        assertThat(server.stored()).containsExactly("SECOND");
        requestClose();
        OpenWindow.waitUntil(() -> !stage.isShowing());
    }

    @Test
    void whatTheLockDidNotWaitForIsTold() throws Exception {
        server.stumbleOver("DELETE", status(429, "Retry-After", "60"));

        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        assertThat(window.seenTexts()).noneMatch(text -> text.contains("FIRST"));
        window.press("Unlock");

        OpenWindow.waitUntil(() ->
                window.shows(
                        "1 secret was still being deleted when the window locked."
                                + " Whichever is listed was not deleted."));
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        assertThat(server.stored()).containsExactlyInAnyOrder("FIRST", "SECOND");
        assertThat(server.asked()).containsOnlyOnce("DELETE");
    }

    private void requestClose() {
        window.robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
