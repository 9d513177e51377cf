package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.Secrets;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The window of a hosted account whose server is slow, locked while a call is under way.
class LockingMidCallTest extends HostedCase {

    private final CountDownLatch answers = new CountDownLatch(1);

    @Override
    void prepare() throws Exception {
        store(Secrets.text("HOSTED_KEY", "v"));
    }

    @BeforeEach
    void waitForIt() {
        OpenWindow.waitUntil(() -> window.names().equals(List.of("HOSTED_KEY")));
    }

    @AfterEach
    void answer() {
        answers.countDown();
    }

    @Test
    void hostedAccountIsLockedLikeTheVaultAndAsksNothingMeanwhile() {
        lock();
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        int asked = server.asked().size();
        assertThat(window.seenTexts())
                .noneMatch(text -> text.contains("HOSTED_KEY"))
                .noneMatch(text -> text.contains("Acme"));
        window.robot.push(KeyCode.F5);
        assertThat(server.asked()).hasSize(asked);

        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("HOSTED_KEY")));
        assertThat(window.shows("Acme")).isTrue();
    }

    @Test
    void answerToAListComesToNobody() {
        server.stumbleOver(
                "GET",
                vault -> {
                    answers.await();
                    return vault.answer();
                });
        window.robot.push(KeyCode.F5);
        OpenWindow.waitUntil(() -> server.asked().getLast().equals("GET"));

        lock();
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        answers.countDown();
        assertThat(window.seenTexts()).noneMatch(text -> text.contains("HOSTED_KEY"));
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("HOSTED_KEY")));
    }

    @Test
    void writeThatWasAcknowledgedLateIsThereAndNotToldOnTheLock() throws Exception {
        server.stumbleOver(
                "SLOW_KEY",
                vault -> {
                    answers.await();
                    return vault.answer();
                });
        window.create("SLOW_KEY", "v");
        OpenWindow.waitUntil(() -> server.asked().contains("SLOW_KEY"));

        lock();
        assertThat(window.shows("One moment\u2026")).as("keys wait for the answer").isTrue();
        answers.countDown();
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        assertThat(window.seenTexts()).noneMatch(text -> text.contains("SLOW_KEY"));
        assertThat(server.stored()).containsExactlyInAnyOrder("HOSTED_KEY", "SLOW_KEY");

        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().contains("SLOW_KEY"));
        assertThat(window.robot.lookup("#name").queryAs(TextField.class).getText())
                .as("it is stored, so it is no draft")
                .isEmpty();
        assertThat(server.asked()).containsOnlyOnce("SLOW_KEY");
    }

    private void lock() {
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Strongroom is locked"));
    }
}
