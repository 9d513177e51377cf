package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    void valueOfAPlaceholderIsTypedInASheetOfItsOwn() {
        copy("HF_TOKEN=changeme\nGOOD=1\n");
        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        window.hold(KeyCode.V);
        waitUntil(() -> window.shows("Save 2 to Personal"));

        window.press("Type the value\u2026");
        waitUntil(() -> window.focused().equals("review-value"));
        assertThat(window.shows("Value of HF_TOKEN")).isTrue();
        robot.write("hf_").type(KeyCode.ESCAPE);
        assertThat(isThere("#review-value")).isFalse();
        assertThat(window.shows("Type the value\u2026")).isTrue();

        window.press("Type the value\u2026");
        waitUntil(() -> window.focused().equals("review-value"));
        assertThat(robot.lookup("#review-value-use").query().isDisabled()).isTrue();
        robot.write("hf_typed");
        assertThat(window.seenTexts()).noneMatch(text -> text.contains("hf_typed"));
        robot.type(KeyCode.ENTER);
        assertThat(isThere("#review-value")).isFalse();
        waitUntil(() -> !window.shows("Type the value\u2026"));
        assertThat(window.focused()).isEqualTo("review-rows");
        window.hold(KeyCode.ENTER);

        waitUntil(() -> window.shows("Saved 2 secrets to Personal"));
    }

    @Test
    void shownValueIsReadableWhole() throws Exception {
        String value = "postgres://reader:" + "k3y".repeat(20) + "@db.example.org/evaluations";
        drop("DATABASE_URL=" + value + "\nB=b\n");
        waitUntil(() -> window.shows("DATABASE_URL"));
        assertThat(drawnValues()).isNotEmpty().noneMatch(text -> text.contains("postgres"));

        robot.clickOn("DATABASE_URL").clickOn(eyeOfSelected());
        waitUntil(() -> drawnValues().contains(value));
        robot.clickOn(eyeOfSelected());

        waitUntil(() -> drawnValues().stream().noneMatch(text -> text.contains("postgres")));
    }

    @Test
    void pressBesideTheTitleLeavesTheKeyboardWhereItWas() throws Exception {
        drop("A=a\nB=b\n");
        waitUntil(() -> window.shows("B"));
        Node before = stage.getScene().getFocusOwner();

        robot.clickOn("#review-title");

        assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());
    }

    private Node eyeOfSelected() {
        Node row =
                robot.lookup(".review-cell")
                        .match((ListCell<?> cell) -> cell.isVisible() && cell.isSelected())
                        .query();
        return robot.from(row)
                .lookup(".row-eye")
                .match((Node button) -> !button.getStyleClass().contains("row-pencil"))
                .query();
    }

    /// What is painted of the values, which ends in an ellipsis where there is no room.
    private List<String> drawnValues() {
        return robot.lookup(".review-cell .row-value .text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void mendedNameShowsBesideItWhatItWas() throws Exception {
        drop("1ST=a\nB=b\n");
        waitUntil(() -> window.shows("Use KEY_1ST"));
        assertThat(window.shows("was 1ST")).isFalse();

        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);

        waitUntil(() -> window.shows("was 1ST"));
        assertThat(window.shows("KEY_1ST")).isTrue();
    }

    @Test
    void resultShowsAllRowsAndOffersTheUnsavedAlone() throws Exception {
        drop("db-url=a\nB=b\nC=c\n");
        waitUntil(() -> window.shows("To fix (1)"));
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
    void switchToWhatIsLeftToDoIsThereOnlyWhileThereIsSomethingOrItIsOn() throws Exception {
        drop("A=a\nB=b\n");
        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(robot.lookup("#only-problems").query().isVisible()).isFalse();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));

        drop("db-url=a\nB=b\n");
        waitUntil(() -> window.shows("To fix (1)"));
        robot.clickOn("#only-problems");
        window.press("Use DB_URL");

        waitUntil(() -> window.shows("Nothing left (0)"));
        robot.clickOn("#only-problems");
        waitUntil(() -> reviewRows().getItems().size() == 2);
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

    @Test
    void whatWasNotTakenIsToldWholeWhereThereIsRoom() throws Exception {
        drop("A=a\n" + oddLines(9));
        waitUntil(() -> window.shows("Save 1 to Personal"));

        assertThat(notes()).hasSize(9);
        assertThat(robot.lookup("#review-fold-notes").query().isVisible()).isFalse();
    }

    @Test
    void whatWasNotTakenLeavesRoomToManyRowsUntilAskedFor() throws Exception {
        drop(manyRows() + oddLines(9));
        waitUntil(() -> window.shows("Save 40 to Personal"));
        assertThat(notes()).isEmpty();

        window.press("9 notes");

        waitUntil(() -> notes().size() == 9);

        window.press("9 notes");

        waitUntil(() -> notes().isEmpty());
    }

    @Test
    void valueOfTheSelectedRowIsShownWhereverTheFocusIs() throws Exception {
        drop(manyRows() + "LAST=canary-7f3e0c5d1b\n");
        waitUntil(() -> window.shows("Save 41 to Personal"));
        robot.clickOn("#review-search").write("last");

        window.hold(KeyCode.R);

        waitUntil(() -> window.shows("canary-7f3e0c5d1b"));
    }

    @Test
    void escapeEmptiesTheSearchBeforeItCloses() throws Exception {
        drop(manyRows());
        waitUntil(() -> window.shows("Save 40 to Personal"));
        robot.clickOn("#review-search").write("row_7");

        robot.type(KeyCode.ESCAPE);

        TextField search = robot.lookup("#review-search").queryAs(TextField.class);
        assertThat(search.getText()).isEmpty();
        assertThat(search.isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());
    }

    @Test
    void questionBeforeClosingGoesByEscapeWhereverTheFocusIs() throws Exception {
        drop("db-url=a\n");
        window.press("Use DB_URL");
        waitUntil(() -> window.shows("Save 1 to Personal"));
        robot.type(KeyCode.ESCAPE);
        Button stay = robot.lookup("#review-stay").queryButton();
        assertThat(stay.getStyleClass()).contains("default-action");
        assertThat(stay.isFocused()).isTrue();
        assertThat(robot.lookup("#review-leave").queryButton().getStyleClass())
                .doesNotContain("default-action");

        robot.interact(() -> stay.getScene().getRoot().requestFocus());
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#review-stay").tryQuery()).isEmpty();
        assertThat(robot.lookup("#review-sheet").tryQuery()).isPresent();
    }

    private Set<String> notes() {
        return texts().stream()
                .filter(text -> text.startsWith("a.env, line "))
                .collect(Collectors.toSet());
    }

    private static String manyRows() {
        return IntStream.range(0, 40)
                .mapToObj("ROW_%d=1\n"::formatted)
                .collect(Collectors.joining());
    }

    private static String oddLines(int lines) {
        return IntStream.range(0, lines)
                .mapToObj("odd %d\n"::formatted)
                .collect(Collectors.joining());
    }

    private List<String> texts() {
        Node sheet = robot.lookup("#review-sheet").query();
        return OpenWindow.texts(sheet);
    }

    private void drop(String lines) throws Exception {
        drop(file("a.env", lines));
    }
}
