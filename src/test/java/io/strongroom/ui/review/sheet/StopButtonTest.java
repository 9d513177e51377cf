package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.strongroom.account.ThemeChoice;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.support.Reviews;
import io.strongroom.support.StumblingServer;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.task.FxTaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
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
import java.util.Locale;
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

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final StackPane pane = new StackPane();
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    @TempDir Path home;
    private StumblingServer server;
    private SecretsClient client;
    private ReviewViewModel review;
    private Stage stage;

    @Start
    void start(Stage kept) {
        stage = new Stage();
        Scene scene = new Scene(pane, 1180, 760);
        new AppTheme(ThemeChoice.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// The server answers the first, and lets every other wait.
    @BeforeEach
    void send(FxRobot robot) throws Exception {
        robot.targetWindow(stage);
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
        robot.interact(this::layOut);
        // Where the button ends, another begins to stand.
        Bounds submit = onScreen(robot.lookup("#review-submit").queryButton());
        robot.doubleClickOn(new Point2D(submit.getMaxX() - 8, submit.getCenterY()));
        until(() -> review.progress() > 0 && stop(robot).isVisible());
    }

    @AfterEach
    void close(FxRobot robot) {
        answers.countDown();
        robot.interact(() -> {
            stage.close();
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
        robot.interact(this::layOut);

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
        ReviewViewModel made =
                new ReviewViewModel(
                        Reviews.services(client, tasks),
                        ScopeChoice.personal("Personal"),
                        "the clipboard");
        ScopesViewModel scopes =
                new ScopesViewModel(
                        client, tasks, messages, new UserMessages(messages), Scope.personal());
        pane.getChildren()
                .setAll(
                        new ReviewSheet(made, scopes, messages, closed::incrementAndGet, () -> {})
                                .root());
        String lines =
                IntStream.range(0, BATCH)
                        .mapToObj(number -> name(number) + "=v" + number)
                        .collect(Collectors.joining("\n"));
        made.read(_ -> Intake.ofText(lines), failure -> assertThat(failure).isNull());
        return made;
    }

    private void layOut() {
        pane.applyCss();
        pane.layout();
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
