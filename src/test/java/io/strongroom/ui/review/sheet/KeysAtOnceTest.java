package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.strongroom.api.SecretsClient;
import io.strongroom.intake.review.Row;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.ui.review.ReviewViewModel;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Keys that follow each other faster than frames do go where they are meant to.
@ExtendWith(ApplicationExtension.class)
class KeysAtOnceTest {

    private final PausedTaskRunner tasks = new PausedTaskRunner();
    @TempDir Path home;
    private LocalVaultServer server;
    private SecretsClient client;
    private ReviewViewModel review;
    private SheetWindow window;

    @Start
    void start(Stage kept) {
        window = new SheetWindow(1180, 760);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        robot.targetWindow(window.stage);
        server = new LocalVaultServer(home);
        client = server.client();
        review = asyncFx(() -> SheetWindow.review(client, tasks, "Personal")).get();
        robot.interact(() -> {
            window.lay(review, SheetWindow.scopes(client, tasks), () -> {}).focus();
            SheetWindow.read(
                    review,
                    IntStream.range(0, 2_000)
                            .mapToObj(i -> "KEY_" + i + "=value-" + i)
                            .collect(Collectors.joining("\n")));
            List.copyOf(tasks.started()).forEach(PausedTaskRunner.Held::finish);
        });
        waitFor(20, TimeUnit.SECONDS, () -> list(robot).getItems().size() == 2_000);
        waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#review-search").query().isVisible());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            window.stage.close();
            review.close();
        });
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1_500, 1_999})
    void whatIsTypedRightAfterF2IsTheName(int index, FxRobot robot) {
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().clearAndSelect(index);
            press(KeyCode.F2, false);
            type("X");
            type("Y");
        });

        assertThat(list(robot).getItems().get(index).name()).isEqualTo("XY");
    }

    @Test
    void ctrlFLooksForARow(FxRobot robot) {
        robot.interact(() -> {
            list(robot).requestFocus();
            press(KeyCode.F, true);
            type("4");
            type(" ");
        });

        assertThat(robot.lookup("#review-search").queryAs(TextField.class).getText())
                .isEqualTo("4 ");
        assertThat(review.rows().all()).allMatch(Row::included);
    }

    private void press(KeyCode key, boolean shortcut) {
        Node focused = window.stage.getScene().getFocusOwner();
        Event.fireEvent(
                focused,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        key.getName(),
                        key,
                        false,
                        shortcut,
                        false,
                        false));
    }

    private void type(String character) {
        Event.fireEvent(
                window.stage.getScene().getFocusOwner(),
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private static ListView<Row> list(FxRobot robot) {
        return robot.lookup("#review-rows").queryListView();
    }
}
