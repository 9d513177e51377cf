package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.Unnamed;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Everything that the keyboard reaches has words for a screen reader, in the window and on the
/// sheets over it.
class SpokenWindowTest extends WindowCase {

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
        drop(file("a.env", lines.toString()), file("map.json", "{\"A\": \"1\", \"B\": \"2\"}"));
    }

    private List<String> spoken() {
        return robot.lookup(".review-cell:filled").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private void assertNamed(int least) {
        assertNamed(root(), least);
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
