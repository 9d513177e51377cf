package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;
import io.strongroom.ui.control.SecretField;

import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;

/// What left the stage is garbage: nothing keeps the screens of an account that was locked or left.
/// On a stage of its own, because TestFX keeps the events, and so the nodes, of the one it gives.
@ExtendWith(ApplicationExtension.class)
class ForgottenScreensTest {

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private OpenWindow window;

    @BeforeEach
    void open() {
        Stage[] made = new Stage[1];
        robot.interact(() -> made[0] = new Stage());
        stage = made[0];
        window = OpenWindow.of(stage, new Account.LocalVault(folder), folder);
        robot.interact(() -> {
            type("#name", "HALF");
            ((SecretField) stage.getScene().lookup("#value")).valueProperty().set("v");
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void screensThatWereLocked() {
        WeakReference<Object> root = new WeakReference<>(stage.getScene().getRoot());

        robot.interact(() -> window.window().lock());

        waitUntilForgotten(root);
    }

    @Test
    void screensOfAnAccountThatWasLeft() {
        Account other =
                new Account.Hosted(
                        "other",
                        "Nobody there",
                        BaseUrl.parse("http://127.0.0.1:9"),
                        () -> new ApiKey("key"),
                        Scope.personal(),
                        Optional.empty(),
                        false);
        WeakReference<Object> root = new WeakReference<>(stage.getScene().getRoot());

        robot.interact(() -> {
            type("#name", "");
            ((SecretField) stage.getScene().lookup("#value")).valueProperty().set("");
            window.window().switchTo(other);
        });

        assertThat(window.chosen).containsExactly(other);
        waitUntilForgotten(root);
    }

    private void type(String field, String text) {
        ((TextField) stage.getScene().lookup(field)).setText(text);
    }

    private static void waitUntilForgotten(WeakReference<Object> root) {
        OpenWindow.waitUntil(() -> {
            System.gc();
            return root.refersTo(null);
        });
    }
}
