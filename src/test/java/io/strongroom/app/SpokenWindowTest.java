package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.support.FileDrop;
import io.strongroom.support.Unnamed;

import javafx.scene.Node;
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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Everything that the keyboard reaches has words for a screen reader, in the window and on the
/// sheets over it.
@ExtendWith(ApplicationExtension.class)
class SpokenWindowTest {

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void show() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everythingInTheWindowIsNamed() {
        assertNamed(10);
        window.create("HF_TOKEN", "hf_canary");
        waitUntil(() -> window.names().equals(List.of("HF_TOKEN")));

        ListView<?> list = robot.lookup("#secrets").queryListView();
        robot.interact(() -> list.getSelectionModel().selectFirst());

        assertNamed(12);
    }

    @Test
    void everythingOnTheWayInIsNamed() {
        window.hold(KeyCode.I);
        waitUntil(() -> window.shows("Import"));

        assertNamed("#import-sheet", 4);
    }

    @Test
    void everythingOnSettingsAndTheTableOfKeysIsNamed() {
        window.hold(KeyCode.COMMA);
        waitUntil(() -> robot.lookup(".window-sheet").tryQuery().isPresent());
        assertNamed(".window-sheet", 2);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> robot.lookup(".window-sheet").tryQuery().isEmpty());

        robot.type(KeyCode.F1);
        waitUntil(() -> robot.lookup(".window-sheet").tryQuery().isPresent());
        assertNamed(".window-sheet", 1);
    }

    @Test
    void everythingOnAReviewIsNamedFromTheFirstLookToTheResult() throws Exception {
        drop();
        waitUntil(() -> window.shows("Fix 2 names"));
        assertThat(window.shows("Show 1 more")).isTrue();
        assertNamed("#review-sheet", 20);
        assertThat(spoken()).noneMatch(words -> words.contains("canary"));

        robot.type(KeyCode.F2);
        waitUntil(() -> window.focused().equals("review-name"));
        assertNamed("#review-sheet", 20);
        robot.write("MENDED").type(KeyCode.ENTER);
        waitUntil(() -> window.shows("was db-url"));
        assertThat(spoken())
                .anySatisfy(words ->
                        assertThat(words).startsWith("MENDED, was db-url, text, 6 B, create"));

        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> window.shows("Close without saving?"));
        assertNamed("#review-sheet", 2);
        robot.type(KeyCode.ESCAPE);

        window.hold(KeyCode.ENTER);
        waitUntil(() -> window.shows("Result"));
        waitUntil(() -> window.showsPart("Saved "));
        assertThat(OpenWindow.texts(robot.lookup("#review-title").query()))
                .contains("Saved 16 secrets to Personal");
        assertNamed("#review-sheet", 10);
        assertThat(spoken())
                .anySatisfy(words -> assertThat(words).contains("MENDED").contains("created"));
    }

    private void drop() throws Exception {
        StringBuilder lines = new StringBuilder("db-url=canary\nmy-key=canary\n");
        for (int number = 0; number < 13; number++) {
            lines.append("KEY_").append(number).append("=canary\n");
        }
        lines.append("odd\nEMPTY=\nKEY_0=canary\n");
        List<Path> files =
                List.of(
                        Files.writeString(folder.resolve("a.env"), lines),
                        Files.writeString(
                                folder.resolve("map.json"), "{\"A\": \"1\", \"B\": \"2\"}"));
        robot.interact(
                () -> assertThat(new FileDrop(files).drop(stage.getScene().getRoot())).isTrue());
    }

    private List<String> spoken() {
        return robot.lookup(".review-cell:filled").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private void assertNamed(int least) {
        assertNamed(stage.getScene().getRoot(), least);
    }

    private void assertNamed(String place, int least) {
        assertNamed(robot.lookup(place).query(), least);
    }

    private void assertNamed(Node root, int least) {
        robot.interact(() -> {
            assertThat(Unnamed.in(root)).isEmpty();
            assertThat(Unnamed.count(root)).isGreaterThanOrEqualTo(least);
        });
    }
}
