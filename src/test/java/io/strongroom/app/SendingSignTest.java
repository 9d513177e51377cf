package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.FileDrop;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A saving that goes on behind a sheet that was put away is told in the bar.
class SendingSignTest extends HostedCase {

    private final CountDownLatch answers = new CountDownLatch(1);

    @Override
    void prepare() {
        server.stumbleOver(
                "SLOW_KEY",
                vault -> {
                    answers.await();
                    return vault.answer();
                });
    }

    @AfterEach
    void answer() {
        answers.countDown();
    }

    @Test
    void savingThatWasPutAwayIsToldUntilItEndsAndCanBeLookedAt() throws Exception {
        Path env = Files.writeString(folder.resolve(".env"), "A_KEY=1\nB_KEY=2\nSLOW_KEY=3\n");
        window.robot.interact(() -> new FileDrop(List.of(env)).drop(stage.getScene().getRoot()));
        waitUntil(() -> window.shows("Save 3 to Personal"));
        assertThat(sign()).isEmpty();
        window.hold(KeyCode.ENTER);
        waitUntil(() -> window.showsPart("2 of 3"));
        assertThat(sign()).as("the sheet tells it").isEmpty();

        window.press("Hide");
        waitUntil(() -> sign().isPresent());
        assertThat(sign().orElseThrow().getText()).isEqualTo("Saving 2 of 3");

        window.robot.clickOn("#sending");
        waitUntil(() -> window.robot.lookup("#review-sheet").tryQuery().isPresent());
        assertThat(sign()).isEmpty();

        window.press("Hide");
        waitUntil(() -> sign().isPresent());
        answers.countDown();
        waitUntil(() -> sign().isEmpty());
        waitUntil(() -> window.names().containsAll(List.of("A_KEY", "B_KEY", "SLOW_KEY")));
    }

    private Optional<Button> sign() {
        return window.robot.lookup("#sending").match(Node::isVisible).tryQueryAs(Button.class);
    }
}
