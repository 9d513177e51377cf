package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a newcomer does first with the review: pastes one token, mends a name, looks at the result.
class ReviewWindowTest extends WindowCase {

    @Test
    void pastedTokenAsksForItsNameAndIsSavedUnderIt() {
        copy("sk-proj-canary0123456789");
        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        window.hold(KeyCode.V);
        waitUntil(() -> window.focused().equals("review-name"));
        assertThat(robot.lookup("#review-name").queryAs(TextField.class).getPromptText())
                .isEqualTo("give it a name");
        assertThat(texts()).contains("Give it a name, for example OPENAI_API_KEY");

        robot.write("OPENAI_API_KEY").type(KeyCode.ENTER);
        waitUntil(() -> window.shows("Save 1 to Personal"));
        window.hold(KeyCode.ENTER);

        waitUntil(() -> window.shows("Saved 1 secret to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> window.names().equals(List.of("OPENAI_API_KEY")));
    }

    @Test
    void nameThatIsStillMissingIsOfferedInItsPlace() {
        copy("sk-proj-canary0123456789");
        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        window.hold(KeyCode.V);
        waitUntil(() -> window.focused().equals("review-name"));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> window.focused().equals("review-rows"));

        window.press("give it a name");

        waitUntil(() -> window.focused().equals("review-name"));
    }

    @Test
    void mendedNameShowsBesideItWhatItWas() throws Exception {
        drop("1ST=a\nB=b\n");
        waitUntil(() -> window.shows("Use ST"));
        assertThat(window.shows("was 1ST")).isFalse();

        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);

        waitUntil(() -> window.shows("was 1ST"));
        assertThat(window.shows("ST")).isTrue();
    }

    @Test
    void resultShowsAllRowsAndOffersTheUnsavedAlone() throws Exception {
        drop("db-url=a\nB=b\nC=c\n");
        waitUntil(() -> window.shows("Only problems (1)"));
        robot.clickOn("#only-problems");
        waitUntil(() -> reviewRows().getItems().size() == 1);

        window.press("Save 2 to Personal");

        waitUntil(() -> window.shows("Only unsaved (1)"));
        assertThat(reviewRows().getItems()).hasSize(3);
        assertThat(robot.lookup("#only-problems").queryAs(ToggleButton.class).isSelected())
                .isFalse();
        robot.clickOn("#only-problems");
        waitUntil(() -> reviewRows().getItems().size() == 1);
        robot.clickOn("#only-problems");
        waitUntil(() -> reviewRows().getItems().size() == 3);
    }

    @Test
    void whatWasLeftOutIsMendedFromTheResult() throws Exception {
        drop("db-url=a\nB=b\n");
        window.press("Save 1 to Personal");

        window.press("Review the 1 left out");
        window.press("Use DB_URL");
        window.press("Save 1 to Personal");

        waitUntil(() -> window.shows("Saved 1 secret to Personal"));
        assertThat(window.shows("Review the 1 left out")).isFalse();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> window.names().size() == 2);
        assertThat(window.names()).contains("DB_URL", "B");
    }

    @Test
    void seenValueIsHiddenAgainWhenTheSheetCloses() throws Exception {
        drop("A=canary-7f3e0c5d1b\nB=b\n");
        waitUntil(() -> window.shows("Save 2 to Personal"));
        robot.type(KeyCode.UP, KeyCode.UP);
        window.hold(KeyCode.R);
        waitUntil(() -> window.shows("canary-7f3e0c5d1b"));
        Parent sheet = robot.lookup("#review-sheet").queryParent();

        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());

        robot.interact(() -> {
            sheet.layout();
            assertThat(OpenWindow.texts(sheet)).noneMatch(text -> text.contains("canary"));
        });
        drop("A=canary-7f3e0c5d1b\nB=b\n");
        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(window.seenTexts()).noneMatch(text -> text.contains("canary"));
    }

    private List<String> texts() {
        Node sheet = robot.lookup("#review-sheet").query();
        return OpenWindow.texts(sheet);
    }

    private void drop(String lines) throws Exception {
        drop(file("a.env", lines));
    }
}
