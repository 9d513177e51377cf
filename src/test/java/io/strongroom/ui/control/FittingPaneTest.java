package io.strongroom.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FittingPaneTest {

    private static final double FIELD = 40;

    private TextField first;
    private TextField last;
    private VBox content;
    private FittingPane pane;

    @Start
    void show(Stage stage) {
        first = field();
        last = field();
        content = new VBox(first, field(), field(), field(), last);
        pane = new FittingPane(content);
        // Its size is the test's own: the stage is shared with other tests.
        pane.setManaged(false);
        pane.resize(200, 6 * FIELD);
        stage.setScene(new Scene(new Pane(pane), 200, 6 * FIELD));
        stage.show();
    }

    @Test
    void hasNoBarWhileTheContentFits() {
        assertThat(pane.getChildrenUnmodifiable()).containsExactly(content);
        assertThat(content.getHeight()).isEqualTo(6 * FIELD);
    }

    @Test
    void hasABarFromWhenItDoesNotAndNoneOnceItDoes(FxRobot robot) {
        makeHigh(robot, 3 * FIELD);
        assertThat(bar(robot).isVisible()).isTrue();
        assertThat(content.getHeight()).isEqualTo(5 * FIELD);
        assertThat(content.getWidth()).isEqualTo(200 - bar(robot).getWidth());

        makeHigh(robot, 6 * FIELD);
        assertThat(bar(robot).isVisible()).isFalse();
        assertThat(content.getWidth()).isEqualTo(200);
    }

    /// Beside the bar, words wrap into more lines than without it.
    @Test
    void theEndOfWhatWrapsCanBeReachedBesideTheBar(FxRobot robot) {
        Label words = new Label("word ".repeat(60).strip());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        robot.interact(() -> content.getChildren().addFirst(words));
        makeHigh(robot, 3 * FIELD);

        robot.interact(() -> {
            last.requestFocus();
            pane.layout();
        });

        assertThat(content.getHeight()).isEqualTo(content.prefHeight(content.getWidth()));
        assertThat(content.getLayoutY() + last.getLayoutY() + last.getHeight())
                .isLessThanOrEqualTo(3 * FIELD);
    }

    /// It has no place before it is laid out.
    @Test
    void whatIsPutThereAndGetsTheFocusAtOnceComesIntoView(FxRobot robot) {
        makeHigh(robot, 3 * FIELD);
        TextField added = field();

        robot.interact(() -> {
            content.getChildren().add(added);
            added.requestFocus();
            pane.layout();
        });

        assertThat(content.getLayoutY() + added.getLayoutY() + added.getHeight())
                .isEqualTo(3 * FIELD);
    }

    @Test
    void theWheelScrollsNoFurtherThanThereIsContent(FxRobot robot) {
        makeHigh(robot, 3 * FIELD);
        turnWheel(robot, FIELD);
        assertThat(content.getLayoutY()).isZero();

        turnWheel(robot, -FIELD);
        assertThat(content.getLayoutY()).isEqualTo(-FIELD);
        turnWheel(robot, -9 * FIELD);
        assertThat(content.getLayoutY()).isEqualTo(-2 * FIELD);
        assertThat(bar(robot).getValue()).isEqualTo(2 * FIELD);
    }

    @Test
    void theBarScrolls(FxRobot robot) {
        makeHigh(robot, 3 * FIELD);
        robot.interact(() -> {
            bar(robot).setValue(FIELD);
            pane.layout();
        });
        assertThat(content.getLayoutY()).isEqualTo(-FIELD);
    }

    @Test
    void whatGetsTheFocusComesIntoView(FxRobot robot) {
        makeHigh(robot, 3 * FIELD);
        robot.interact(() -> {
            last.requestFocus();
            pane.layout();
        });
        assertThat(content.getLayoutY()).isEqualTo(-2 * FIELD);

        robot.interact(() -> {
            first.requestFocus();
            pane.layout();
        });
        assertThat(content.getLayoutY()).isZero();
    }

    @Test
    void typingGoesOnWhenTheBarComes(FxRobot robot) {
        robot.interact(first::requestFocus);
        robot.type(KeyCode.A, KeyCode.B);
        makeHigh(robot, 3 * FIELD);
        robot.type(KeyCode.C);
        assertThat(first.getText()).isEqualTo("abc");
    }

    private void makeHigh(FxRobot robot, double height) {
        robot.interact(() -> {
            pane.resize(200, height);
            pane.layout();
        });
    }

    /// @param pixels upwards
    private void turnWheel(FxRobot robot, double pixels) {
        robot.interact(() -> {
            content.fireEvent(
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            0,
                            0,
                            0,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            pixels,
                            0,
                            pixels,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
            pane.layout();
        });
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup(".scroll-bar").queryAs(ScrollBar.class);
    }

    private static TextField field() {
        TextField field = new TextField();
        field.setMinHeight(FIELD);
        field.setMaxHeight(FIELD);
        return field;
    }
}
