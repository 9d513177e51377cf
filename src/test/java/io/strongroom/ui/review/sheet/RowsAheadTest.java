package io.strongroom.ui.review.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.strongroom.api.SecretsClient;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Row;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.sheet.frames.AfterFrame;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// While what arrived is read, the sheet makes what the rows will need, and shows nothing of it.
@ExtendWith(ApplicationExtension.class)
class RowsAheadTest {

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
        robot.interact(
                () -> window.lay(review, SheetWindow.scopes(client, tasks), () -> {}).focus());
        waitFor(20, TimeUnit.SECONDS, () -> cells(robot).size() * 36 >= list(robot).getHeight());
        waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#review-search").tryQuery().isPresent());
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

    @Test
    void nothingIsSeenOfThemAndNoneCanBeChosen(FxRobot robot) {
        robot.clickOn(cells(robot).iterator().next()).type(KeyCode.SPACE, KeyCode.F2);

        assertThat(cells(robot)).allMatch(cell -> ((ListCell<?>) cell).isEmpty());
        assertThat(robot.lookup(".review-cell .check-box").<CheckBox>queryAll())
                .hasSizeGreaterThan(5)
                .noneMatch(RowsAheadTest::isSeen);
        assertThat(isSeen(robot.lookup("#review-search").query())).isFalse();
        assertThat(review.phaseProperty().get()).isEqualTo(Phase.READING);
    }

    @Test
    void cellsShowTheRowsOnceTheyAreRead(FxRobot robot) {
        Set<Node> ahead = cells(robot);
        read(robot, "A=1\nB=2\nC=3\n");

        assertThat(list(robot).getItems()).extracting(Row::name).containsExactly("A", "B", "C");
        assertThat(robot.lookup(".review-cell .check-box").<CheckBox>queryAll())
                .filteredOn(RowsAheadTest::isSeen)
                .hasSize(3);
        assertThat(ahead).containsAll(cells(robot));
        assertThat(list(robot).getSelectionModel().getSelectedItem().name()).isEqualTo("A");
    }

    @Test
    void whatWasReadIsToldAFrameBeforeTheRowsAreDrawn(FxRobot robot) {
        robot.interact(() -> {
            finishReading("A=1\nB=2\n");

            assertThat(robot.lookup("#review-title").queryAs(Label.class).getText()).contains("2");
            assertThat(list(robot).getItems()).containsOnlyNulls();
        });
        awaitRows(robot);

        assertThat(list(robot).getItems()).extracting(Row::name).containsExactly("A", "B");
        assertThat(robot.lookup("#review-submit").<Node>query().isFocused()).isTrue();
    }

    @Test
    void whoSavesBeforeTheRowsAreDrawnSeesThemSaved(FxRobot robot) {
        robot.interact(() -> {
            finishReading("A=1\nB=2\n");
            review.submit();

            assertThat(review.phaseProperty().get()).isEqualTo(Phase.SENDING);
            assertThat(list(robot).getItems()).extracting(Row::name).containsExactly("A", "B");
        });
    }

    @Test
    void aSheetThatIsGoneByThenDrawsNoRows(FxRobot robot) throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        ListView<Row> rows = list(robot);
        robot.interact(() -> {
            finishReading("A=1\nB=2\n");
            window.pane.getChildren().clear();
            AfterFrame.run(drawn::countDown);
        });
        assertThat(drawn.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(rows.getItems()).containsOnlyNulls();
    }

    @Test
    void aResultThatIsOpenedAgainHasItsRows(FxRobot robot) {
        read(robot, "A=1\nB=2\n");
        robot.interact(() -> {
            review.submit();
            tasks.finishAll();
            window.lay(review, SheetWindow.scopes(client, tasks), () -> {});
        });

        assertThat(review.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(list(robot).getItems()).extracting(Row::name).containsExactly("A", "B");
    }

    @Test
    void searchIsThereForManyRowsOnly(FxRobot robot) {
        read(robot, "A=1\nB=2\n");
        assertThat(isSeen(robot.lookup("#review-search").query())).isFalse();
        robot.interact(() -> {
            review.add(
                    _ -> Intake.ofText("C=1\nD=1\nE=1\nF=1\nG=1\nH=1\nI=1\nJ=1\nK=1\nL=1\nM=1\n"),
                    failure -> {
                        throw new IllegalStateException(failure);
                    });
            tasks.last().finish();
        });
        assertThat(isSeen(robot.lookup("#review-search").query())).isTrue();
        assertThat(list(robot).getItems()).hasSize(13).doesNotContainNull();
    }

    @Test
    void whereNothingWasReadTheSheetSaysSo(FxRobot robot) {
        read(robot, "");

        assertThat(list(robot).getItems()).isEmpty();
        assertThat(((Label) list(robot).getPlaceholder()).isVisible()).isTrue();
    }

    private void read(FxRobot robot, String lines) {
        robot.interact(() -> finishReading(lines));
        awaitRows(robot);
        robot.interact(window::layOut);
        assertThat(review.phaseProperty().get()).isEqualTo(Phase.LOOKING);
    }

    private void finishReading(String lines) {
        SheetWindow.read(review, lines);
        List.copyOf(tasks.started()).forEach(PausedTaskRunner.Held::finish);
    }

    private static void awaitRows(FxRobot robot) {
        try {
            waitFor(20, TimeUnit.SECONDS, () -> !list(robot).getItems().contains(null));
        } catch (TimeoutException e) {
            throw new AssertionError("the rows were not drawn", e);
        }
    }

    private static Set<Node> cells(FxRobot robot) {
        return robot.lookup(".review-cell")
                .match((Node cell) -> cell.getParent().isVisible())
                .queryAll();
    }

    private static ListView<Row> list(FxRobot robot) {
        return robot.lookup("#review-rows").queryListView();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
