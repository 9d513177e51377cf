package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.FileDrop;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A lock stops a saving, on screen or put away, and tells so after it.
class LockingMidSavingTest extends HostedCase {

    private final CountDownLatch answers = new CountDownLatch(1);

    @Override
    void prepare() {
        for (String name : List.of("SLOW_1", "SLOW_2", "SLOW_3")) {
            server.stumbleOver(
                    name,
                    vault -> {
                        answers.await();
                        return vault.answer();
                    });
        }
    }

    @AfterEach
    void answer() {
        answers.countDown();
    }

    @Test
    void savingThatWasPutAwayIsToldAsStopped() throws Exception {
        save();
        window.press("Hide");
        waitUntil(() -> window.showsPart("Saving 0 of 6"));

        lockAndUnlock();

        waitUntil(() -> window.shows("Review 3 secrets from .env"));
        waitUntil(() ->
                window.shows("The saving was stopped: 3 are stored in Personal, these are not."));
    }

    @Test
    void savingOnScreenIsToldAsStopped() throws Exception {
        save();

        lockAndUnlock();

        waitUntil(() -> window.shows("Review 3 secrets from .env"));
        waitUntil(() ->
                window.shows("The saving was stopped: 3 are stored in Personal, these are not."));
    }

    private void save() throws Exception {
        Path env =
                Files.writeString(
                        folder.resolve(".env"), "SLOW_1=1\nSLOW_2=2\nSLOW_3=3\nA=4\nB=5\nC=6\n");
        window.robot.interact(() -> new FileDrop(List.of(env)).drop(stage.getScene().getRoot()));
        waitUntil(() -> window.shows("Save 6 to Personal"));
        window.hold(KeyCode.ENTER);
        waitUntil(() -> server.asked().containsAll(List.of("SLOW_1", "SLOW_2", "SLOW_3")));
    }

    private void lockAndUnlock() {
        window.hold(KeyCode.L);
        waitUntil(() -> window.shows("One moment\u2026"));
        answers.countDown();
        waitUntil(() -> window.shows("Unlock"));
        assertThat(server.asked()).doesNotContain("A", "B", "C");
        window.press("Unlock");
    }
}
