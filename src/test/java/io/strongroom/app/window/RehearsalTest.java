package io.strongroom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
class RehearsalTest {

    private final List<String> chosen = new ArrayList<>();
    private final List<String> reviewed = new ArrayList<>();
    private TextField field;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        field = new TextField();
        Scene scene = new Scene(field, 300, 100);
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                        () ->
                                chosen.add(
                                        shown.isShowing() ? "in an open window" : "after its end"));
        shown.setScene(scene);
        shown.show();
        field.requestFocus();
    }

    @Test
    void takesPlaceOnlyWhenAsked() {
        assertThat(Rehearsal.isAsked()).isFalse();
    }

    @Test
    void asksForTheFileChooserOnlyWhenAsked() {
        assertThat(Rehearsal.isChooserAsked()).isFalse();
    }

    @Test
    void typesANameAndClosesTheWindow(FxRobot robot) throws TimeoutException {
        play(robot, false);

        assertThat(field.getText()).isEqualTo("my-key");
        assertThat(reviewed).containsExactly("my-key");
        assertThat(chosen).isEmpty();
    }

    @Test
    void opensTheFileChooserOnceBeforeItClosesTheWindow(FxRobot robot) throws TimeoutException {
        play(robot, true);

        assertThat(field.getText()).isEqualTo("my-key");
        assertThat(chosen).containsExactly("in an open window");
    }

    private void play(FxRobot robot, boolean opensChooser) throws TimeoutException {
        robot.interact(() ->
                new Rehearsal(stage.getScene(), () -> reviewed.add(field.getText()), opensChooser)
                        .start());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !stage.isShowing());
    }
}
