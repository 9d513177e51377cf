package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.intake.review.Row;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is pasted into a window whose review is open.
class ReviewPastesTest extends WindowCase {

    @Test
    void severalLinesJoinTheReviewAndNotTheNameThatIsEdited() {
        paste("sk-proj-canary0123456789");
        waitUntil(() -> window.focused().equals("review-name"));

        copy("FIRST=canary-1\nSECOND=canary-2\n");
        window.hold(KeyCode.V);

        waitUntil(() -> names().equals(List.of("", "FIRST", "SECOND")));
        assertThat(robot.lookup("#review-name").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void whatJoinsIsInSightAndSelected() {
        paste(lines("FIRST", 40));
        waitUntil(() -> window.shows("Save 40 to Personal"));

        copy(lines("LATER", 2));
        window.hold(KeyCode.V);

        waitUntil(() -> window.shows("Save 42 to Personal"));
        assertThat(rows().getSelectionModel().getSelectedItem().name()).isEqualTo("LATER_0");
        waitUntil(() -> window.shows("LATER_0") && window.shows("LATER_1"));
    }

    @Test
    void pressThatIsDoneLeavesTheFocusToTheRows() {
        paste("bad-1=1\nbad-2=2\nA=changeme\nB=changeme\n");
        waitUntil(() -> window.shows("Fix 2 names"));

        robot.clickOn("#review-fix-names");

        waitUntil(() -> names().containsAll(List.of("BAD_1", "BAD_2")));
        assertThat(robot.lookup("#review-leave-placeholders").query().isVisible()).isTrue();
        assertThat(window.focused()).isEqualTo("review-rows");
    }

    @Test
    void clipboardOfBlanksIsAnEmptyOne() {
        paste(" \n\t\n");

        assertThat(isThere("#review-sheet")).isFalse();
    }

    private void paste(String text) {
        copy(text);
        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        window.hold(KeyCode.V);
    }

    private List<String> names() {
        return rows().getItems().stream().map(Row::name).toList();
    }

    private ListView<Row> rows() {
        return reviewRows();
    }

    private static String lines(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "_" + i + "=canary-" + i + "\n")
                .collect(Collectors.joining());
    }
}
