package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.strongroom.api.SecretsClient;
import io.strongroom.support.StumblingServer;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.task.FxTaskRunner;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who presses *Stop* twice has stopped, and sends nothing again.
@ExtendWith(ApplicationExtension.class)
class StopButtonTest {

    private static final int BATCH = 40;

    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    @TempDir Path home;
    private StumblingServer server;
    private SecretsClient client;
    private ReviewViewModel review;
    private SheetWindow window;

    @Start
    void start(Stage kept) {
        window = new SheetWindow(1180, 760);
    }

    /// The server answers the first, and lets every other wait.
    @BeforeEach
    void send(FxRobot robot) throws Exception {
        robot.targetWindow(window.stage);
        server = new StumblingServer(home);
        for (int number = 1; number < BATCH; number++) {
            server.stumbleOver(
                    name(number),
                    vault -> {
                        answers.await();
                        return vault.answer();
                    });
        }
        client = server.client();
        review = asyncFx(this::open).get();
        until(() -> review.phaseProperty().get() == Phase.LOOKING && submits());
        robot.interact(window::layOut);
        // Where the button ends, another begins to stand.
        Bounds submit = onScreen(robot.lookup("#review-submit").queryButton());
        robot.doubleClickOn(new Point2D(submit.getMaxX() - 8, submit.getCenterY()));
        until(() -> review.progress() > 0 && stop(robot).isVisible());
    }

    @AfterEach
    void close(FxRobot robot) {
        answers.countDown();
        robot.interact(() -> {
            window.stage.close();
            review.close();
        });
        client.close();
        server.close();
    }

    @Test
    void secondPressOfADoubleClickOnTheSavingStopsNothing(FxRobot robot) {
        assertThat(review.isStopping()).isFalse();
        assertThat(stop(robot).isDisabled()).isFalse();
    }

    @Test
    void stopSaysAtOnceThatItStopsAndCannotBePressedAgain(FxRobot robot) {
        robot.clickOn("#review-stop");

        assertThat(stop(robot).getText()).isEqualTo("Stopping\u2026");
        assertThat(stop(robot).isDisabled()).isTrue();
        assertThat(review.headlineProperty().get().said().text()).startsWith("Stopping: ");
        assertThat(review.phaseProperty().get()).isEqualTo(Phase.SENDING);
    }

    @Test
    void secondPressOnTheSameSpotClosesAndSendsNothing(FxRobot robot) throws Exception {
        Bounds stop = onScreen(stop(robot));
        Point2D leftmost = new Point2D(stop.getMinX() + 2, stop.getCenterY());
        robot.clickOn(leftmost);
        Bounds stopping = onScreen(stop(robot));
        answers.countDown();
        until(() -> review.canRetry());
        robot.interact(window::layOut);

        Button retry = robot.lookup("#review-retry").queryButton();
        assertThat(retry.isVisible()).isTrue();
        assertThat(retry.getText()).startsWith("Send the other ");
        assertThat(onScreen(retry).intersects(stopping)).isFalse();
        int stored = server.stored().size();
        robot.clickOn(leftmost);

        assertThat(closed).hasValue(1);
        assertThat(review.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(server.stored()).hasSize(stored).hasSizeLessThan(BATCH);
    }

    @Test
    void keysThatPressedTheStopPressNothingAfterIt(FxRobot robot) throws Exception {
        robot.interact(() -> stop(robot).requestFocus());
        robot.type(KeyCode.SPACE);
        answers.countDown();
        until(() -> review.canRetry());
        int stored = server.stored().size();

        robot.type(KeyCode.SPACE, KeyCode.ENTER);

        assertThat(review.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(server.stored()).hasSize(stored).hasSizeLessThan(BATCH);
        assertThat(closed).hasValue(0);
    }

    private ReviewViewModel open() {
        FxTaskRunner tasks = new FxTaskRunner();
        ReviewViewModel made = SheetWindow.review(client, tasks, "Personal");
        window.lay(made, SheetWindow.scopes(client, tasks), closed::incrementAndGet);
        String lines =
                IntStream.range(0, BATCH)
                        .mapToObj(number -> name(number) + "=v" + number)
                        .collect(Collectors.joining("\n"));
        SheetWindow.read(made, lines);
        return made;
    }

    private boolean submits() {
        return review.headlineProperty().get().submit().equals("Save 40 to Personal")
                && review.headlineProperty().get().said().text().startsWith("Nothing is sent");
    }

    private static String name(int number) {
        return "KEY_" + number;
    }

    private static Button stop(FxRobot robot) {
        return robot.lookup("#review-stop").queryButton();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        waitFor(20, TimeUnit.SECONDS, condition);
    }
}
