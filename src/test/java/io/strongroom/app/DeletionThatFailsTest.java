package io.strongroom.app;

import static io.strongroom.support.StumblingServer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.domain.Scope;
import io.strongroom.support.Secrets;
import io.strongroom.support.StumblingServer;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Deletions that a hosted server does not carry out, while the window closes or locks: nothing
/// that is still there goes unsaid.
@ExtendWith(ApplicationExtension.class)
class DeletionThatFailsTest {

    @TempDir Path folder;

    private StumblingServer server;
    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open() throws Exception {
        server = new StumblingServer(folder.resolve("remote"));
        server.direct().create(Secrets.text("FIRST", "v"));
        server.direct().create(Secrets.text("SECOND", "v"));
        Account hosted =
                new Account.Hosted(
                        "acme",
                        "Acme",
                        server.url(),
                        () -> new ApiKey("key"),
                        Scope.personal(),
                        Optional.empty(),
                        false);
        window = OpenWindow.of(stage, hosted, folder.resolve("home"), Duration.ofMillis(200));
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.robot.clickOn("FIRST").type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("SECOND")));
    }

    @AfterEach
    void close() {
        window.close();
        server.close();
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
