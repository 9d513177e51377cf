package io.strongroom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
class RehearsalTest {

    private TextField field;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        field = new TextField();
        shown.setScene(new Scene(field, 300, 100));
        shown.show();
        field.requestFocus();
    }

    @Test
    void takesPlaceOnlyWhenAsked() {
        assertThat(Rehearsal.isAsked()).isFalse();
    }

    @Test
    void typesANameAndClosesTheWindow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> new Rehearsal(stage.getScene()).start());

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !stage.isShowing());
        assertThat(field.getText()).isEqualTo("my-key");
    }
}
