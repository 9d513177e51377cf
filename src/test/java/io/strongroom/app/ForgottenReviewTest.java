package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.support.FileDrop;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Nothing in the real window holds a review that was closed.
@ExtendWith(ApplicationExtension.class)
class ForgottenReviewTest {

    private static final int COLLECTIONS = 10;

    @TempDir Path folder;
    private Stage stage;

    /// On a stage of its own: of the one it is given, the extension keeps every event with its
    /// nodes.
    @Start
    void makeStage(Stage kept) {
        stage = new Stage();
    }

    @Test
    void windowForgetsAReviewThatIsClosed(FxRobot robot) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path env = Files.writeString(folder.resolve(".env"), "A=1\nB=2\n");
        try (OpenWindow window = OpenWindow.of(stage, new Account.LocalVault(home), home)) {
            robot.interact(() -> new FileDrop(List.of(env)).drop(stage.getScene().getRoot()));
            OpenWindow.waitUntil(() -> window.shows("Save 2 to Personal"));
            WeakReference<Node> sheet = new WeakReference<>(robot.lookup("#review-sheet").query());

            robot.type(KeyCode.ESCAPE);
            OpenWindow.waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());

            for (int i = 0; i < COLLECTIONS && sheet.get() != null; i++) {
                System.gc();
            }
            assertThat(sheet.get()).isNull();
        }
    }
}
