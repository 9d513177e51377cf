package io.strongroom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class WindowPlaceTest {

    private final FxRobot robot = new FxRobot();

    @Test
    void titleBarAboveTheScreenIsBroughtBack() throws Exception {
        Stage stage = placedAt(-2, -28);

        robot.interact(() -> WindowPlace.keepOnScreen(stage));

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> stage.getY() >= 0);
        assertThat(stage.getX()).isPositive();
        assertThat(stage.getY() + stage.getHeight())
                .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getMaxY());
    }

    @Test
    void windowThatReachesBeyondAnotherEdgeStaysWhereItWasPut() throws Exception {
        Stage stage = placedAt(-120, 300);

        robot.interact(() -> WindowPlace.keepOnScreen(stage));
        Stage cut = placedAt(-2, -28);
        robot.interact(() -> WindowPlace.keepOnScreen(cut));

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> cut.getY() >= 0);
        assertThat(stage.getX()).isEqualTo(-120);
        assertThat(stage.getY()).isEqualTo(300);
    }

    // Not shown: the headless platform cannot draw beyond its screen.
    private Stage placedAt(double x, double y) {
        Stage[] made = new Stage[1];
        robot.interact(() -> {
            made[0] = new Stage();
            made[0].setWidth(400);
            made[0].setHeight(300);
            made[0].setX(x);
            made[0].setY(y);
        });
        return made[0];
    }
}
