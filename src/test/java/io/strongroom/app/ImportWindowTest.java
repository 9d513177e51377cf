package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.intake.review.Row;
import io.strongroom.support.AccessibleTree;
import io.strongroom.support.FileDrop;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/// Everything a person can bring in, in the real window over a real vault.
class ImportWindowTest extends WindowCase {

    private static final String LINES =
            "OPENAI_API_KEY=sk-canary-7f3e0c5d1b\ndb-url=postgres://canary\nWANDB=canary\n";

    @Test
    void droppedEnvFileIsReviewedMendedAndSaved() throws Exception {
        FileDrop drop = new FileDrop(List.of(env()));
        robot.interact(() -> assertThat(drop.over(root())).isTrue());
        assertThat(window.shows("\u201C.env\u201D: each of its keys becomes a secret")).isTrue();
        robot.interact(() -> assertThat(drop.drop(root())).isTrue());
        waitUntil(() -> window.shows("Save 2 to Personal"));

        window.press("Use DB_URL");
        waitUntil(() -> window.shows("Save 3 to Personal"));
        window.press("Save 3 to Personal");

        waitUntil(() -> window.shows("Saved 3 secrets to Personal"));
        window.press("Close");
        waitUntil(() -> window.names().size() == 3);
        assertThat(window.names()).contains("OPENAI_API_KEY", "DB_URL", "WANDB");
    }

    @Test
    void keyboardAloneTypesAPathLeavesOutRenamesAndSaves() throws Exception {
        window.hold(KeyCode.I);
        waitUntil(() -> robot.lookup("#import-path").tryQuery().isPresent());
        Path env = env();
        robot.interact(() ->
                robot.lookup("#import-path").queryAs(TextField.class).setText(env.toString()));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> window.shows("Save 2 to Personal"));

        robot.type(KeyCode.UP, KeyCode.SPACE);
        waitUntil(() -> window.shows("Save 1 to Personal"));
        robot.type(KeyCode.DOWN, KeyCode.F2);
        waitUntil(() -> robot.lookup("#review-name").tryQuery().isPresent());
        robot.write("DATABASE_URL").type(KeyCode.ENTER);
        waitUntil(() -> window.shows("Save 2 to Personal"));
        window.hold(KeyCode.ENTER);

        waitUntil(() -> window.shows("Saved 2 secrets to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() ->
                window.names().equals(List.of("WANDB", "DATABASE_URL"))
                        || window.names().equals(List.of("DATABASE_URL", "WANDB")));
    }

    @Test
    void pasteOutsideOfATextFieldIsReviewedAndInsideOfOneIsNot() {
        copy("A=1\nB=2\n");
        robot.clickOn("#description");
        window.hold(KeyCode.V);
        assertThat(robot.lookup("#review-sheet").tryQuery()).isEmpty();

        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        window.hold(KeyCode.V);

        waitUntil(() -> window.shows("Save 2 to Personal"));
    }

    @Test
    void assignmentThatIsPastedIntoTheNameBecomesNameAndValue() {
        copy("export HF_TOKEN='hf_canary'");
        robot.clickOn("#name");
        window.hold(KeyCode.V);

        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("HF_TOKEN");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("value");
    }

    @Test
    void severalAssignmentsAndFilesPastedIntoTheNameAreReviewedAndNotShownThere() throws Exception {
        TextField name = robot.lookup("#name").queryAs(TextField.class);
        robot.clickOn("#name").write("HALF");
        copy("A=canary-1\nB=canary-2\n");
        window.hold(KeyCode.V);
        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(name.getText()).isEqualTo("HALF");
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));

        robot.clickOn("#name").press(KeyCode.SHIFT).type(KeyCode.INSERT).release(KeyCode.SHIFT);
        waitUntil(() -> window.shows("Save 2 to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));

        Path env = env();
        robot.interact(() -> {
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(env.toFile()));
            Clipboard.getSystemClipboard().setContent(files);
        });
        robot.clickOn("#name");
        window.hold(KeyCode.V);
        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(name.getText()).isEqualTo("HALF");
    }

    @Test
    void menuPastesIntoTheNameAsTheKeyDoes() {
        TextField name = robot.lookup("#name").queryAs(TextField.class);
        copy("A=1\nB=2\n");
        robot.interact(name::paste);

        waitUntil(() -> window.shows("Save 2 to Personal"));

        assertThat(name.getText()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));
        copy("MY_KEY");
        robot.interact(name::paste);
        assertThat(name.getText()).isEqualTo("MY_KEY");
    }

    @Test
    void wrongTypedPathIsToldBesideItAndCanBeMended() throws Exception {
        window.hold(KeyCode.I);
        waitUntil(() -> robot.lookup("#import-path").tryQuery().isPresent());
        TextField path = robot.lookup("#import-path").queryAs(TextField.class);
        String wrong = env() + "x";
        robot.interact(() -> path.setText(wrong));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> window.shows("There is no file or folder at this path"));
        assertThat(isThere("#import-sheet")).isTrue();
        assertThat(path.getText()).isEqualTo(wrong);

        String env = "'" + env() + "' ";
        String other = file("b.env", "THIRD=3\nD=4\n").toString();
        robot.interact(() -> path.setText(env + "gone.env"));
        robot.type(KeyCode.ENTER);
        waitUntil(() ->
                window.shows("\u201Cgone.env\u201D: There is no file or folder at this path"));

        robot.interact(() -> path.setText(env + other));
        robot.type(KeyCode.ENTER);

        waitUntil(() -> window.shows("Save 4 to Personal"));
    }

    @Test
    void closingWithChangesAsksAndWithoutDoesNot() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));
        robot.type(KeyCode.UP, KeyCode.SPACE, KeyCode.ESCAPE);
        waitUntil(() -> window.shows("Close without saving?"));

        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !window.shows("Close without saving?"));
        assertThat(window.shows("Save 1 to Personal")).isTrue();
        robot.type(KeyCode.ESCAPE);
        window.press("Close");
        waitUntil(() -> !isThere("#review-sheet"));

        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));
    }

    @Test
    void sentencesAreReadWholeBesideTheFileTheyAreFrom() throws Exception {
        String encoded =
                Base64.getEncoder()
                        .encodeToString(
                                "apiVersion: v1\nkind: Config\nclusters: []\nusers: []\n"
                                        .getBytes(UTF_8));
        drop(
                file("cluster.env", "KUBE=" + encoded + "\n"),
                file("other.env", "db-url=1\nmy-key=2\nA=3\n"));
        waitUntil(() -> window.shows("Save 2 to Personal"));

        robot.interact(() -> {
            root().layout();
            assertThat(robot.lookup(".said-cell").queryAllAs(Region.class))
                    .filteredOn(Node::isVisible)
                    .allSatisfy(said -> {
                        assertThat(said.getHeight())
                                .isGreaterThanOrEqualTo(said.prefHeight(said.getWidth()) - 1);
                        assertThat(said.getBoundsInParent().getMaxY())
                                .isLessThanOrEqualTo(
                                        said.getParent()
                                                .getParent()
                                                .getBoundsInLocal()
                                                .getHeight());
                    });
            assertThat(robot.lookup(".review-cell").queryAllAs(Region.class))
                    .anySatisfy(cell -> assertThat(cell.getHeight()).isGreaterThan(36))
                    .anySatisfy(cell -> assertThat(cell.getHeight()).isEqualTo(36));
        });
        assertThat(window.shows("cluster.env:1")).isTrue();

        window.press("Fix 2 names");
        waitUntil(() -> window.shows("Save 4 to Personal"));
        assertThat(window.shows("Fix 2 names")).isFalse();
    }

    @Test
    void boxOfARowThatCannotBeSentIsNotTickedUntilItIsMended() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal") && boxes().size() == 3);
        List<CheckBox> boxes = boxes();
        assertThat(boxes).extracting(CheckBox::isSelected).containsExactly(true, false, true);
        assertThat(boxes).extracting(CheckBox::isDisabled).containsExactly(false, true, false);
        assertThat(includeAll().isIndeterminate()).isTrue();
        robot.clickOn("#include-all");
        waitUntil(() -> window.shows("Nothing is chosen to save"));
        robot.clickOn("#include-all");
        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(includeAll().isIndeterminate()).isTrue();

        window.press("Use DB_URL");
        waitUntil(() -> window.shows("Save 3 to Personal"));

        assertThat(boxes).allMatch(CheckBox::isSelected).noneMatch(CheckBox::isDisabled);
        assertThat(includeAll().isSelected()).isTrue();
        assertThat(includeAll().isIndeterminate()).isFalse();
        robot.clickOn("#include-all");
        waitUntil(() -> window.shows("Nothing is chosen to save"));
    }

    @Test
    void boxOfAllSaysWhatIsTickedOfAllOnceASearchIsEmptied() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 20; number++) {
            lines.append("KEY_").append(number).append("=1\n");
        }
        drop(file("many.env", lines.toString()));
        waitUntil(() -> window.shows("Save 20 to Personal"));
        robot.clickOn("#review-search").write("KEY_19");
        waitUntil(() -> boxes().size() == 1);
        robot.clickOn("#include-all");
        waitUntil(() -> window.shows("Save 19 to Personal") && !includeAll().isIndeterminate());

        robot.clickOn("#review-search").type(KeyCode.ESCAPE);

        waitUntil(() -> boxes().size() > 1);
        assertThat(includeAll().isIndeterminate()).isTrue();
    }

    @Test
    void resultSaysWhatWasDoneAndIsReadable() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));
        window.press("Save 2 to Personal");
        waitUntil(() -> window.shows("Saved 2 secrets to Personal"));

        assertThat(window.shows("Result")).isTrue();
        assertThat(window.shows("Will")).isFalse();
        assertThat(window.shows("created")).isTrue();
        assertThat(window.shows("fix name")).isTrue();
        assertThat(window.shows("1 not saved: must be fixed")).isTrue();
        assertThat(boxes()).hasSize(3).noneMatch(Node::isVisible);
        assertThat(includeAll().isVisible()).isFalse();
    }

    @Test
    void focusGoesToTheFirstProblemOrElseToTheSending() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("review-rows");
        ListView<Row> rows = robot.lookup("#review-rows").queryListView();
        assertThat(rows.getSelectionModel().getSelectedItem().name()).isEqualTo("db-url");
        robot.type(KeyCode.ESCAPE);

        drop(file("good.env", "A=1\nB=2\n"));
        waitUntil(() -> window.shows("Save 2 to Personal"));
        waitUntil(() -> "review-submit".equals(stage.getScene().getFocusOwner().getId()));
        robot.type(KeyCode.SPACE);
        waitUntil(() -> window.shows("Saved 2 secrets to Personal"));
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("review-rows");
    }

    @Test
    void sortingShowsWhatComesFirst() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 200; number++) {
            lines.append("KEY_").append(number).append("=1\n");
        }
        drop(file("many.env", lines + "db-url=1\n"));
        waitUntil(() -> window.shows("Save 200 to Personal"));
        ListView<Row> rows = robot.lookup("#review-rows").queryListView();
        robot.interact(() -> rows.scrollTo(150));

        robot.clickOn("#sort-problems");

        waitUntil(() -> window.shows("Use DB_URL"));
        assertThat(rows.getSelectionModel().getSelectedItem().name()).isEqualTo("db-url");
    }

    private CheckBox includeAll() {
        return robot.lookup("#include-all").queryAs(CheckBox.class);
    }

    private List<CheckBox> boxes() {
        return robot
                .lookup("#review-rows")
                .query()
                .lookupAll(".review-cell:filled .check-box")
                .stream()
                .map(CheckBox.class::cast)
                .sorted(Comparator.comparingDouble(box -> box.localToScene(0, 0).getY()))
                .toList();
    }

    @Test
    void quittingDuringAReviewAsksAboveItAndSaysWhatWouldBeLost() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));

        window.hold(KeyCode.Q);
        waitUntil(() -> window.shows("Close without saving?"));
        assertThat(words("3 secrets are not saved yet. ")).isTrue();
        window.press("Stay");
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.shows("Save 2 to Personal")).isTrue();

        robot.interact(() -> window.window().shown().orElseThrow().window().begin());
        window.hold(KeyCode.Q);
        window.press("Close without saving");
        waitUntil(() -> !stage.isShowing());
    }

    @Test
    void questionIsTakenBackWhenWhatItAsksAboutIsSavedMeanwhile() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));

        robot.interact(() -> {
            robot.lookup("#review-submit").queryButton().fire();
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            assertThat(robot.lookup("#unfinished-sheet").tryQuery()).isPresent();
        });

        waitUntil(() -> window.shows("Saved 2 secrets to Personal"));
        waitUntil(() -> robot.lookup("#unfinished-sheet").tryQuery().isEmpty());
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void quittingBelowAnotherSheetAsksAsWell() {
        robot.clickOn("#name").write("HALF");
        window.hold(KeyCode.COMMA);

        window.hold(KeyCode.Q);

        waitUntil(() -> window.shows("Close without saving?"));
        assertThat(words("The secret in the form has not been saved.")).isTrue();
    }

    @Test
    void valueIsSeenOnlyWhileAskedAndNeverSpoken() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));
        robot.type(KeyCode.UP);
        window.hold(KeyCode.R);
        waitUntil(() -> window.shows("sk-canary-7f3e0c5d1b"));
        robot.interact(() ->
                assertThat(AccessibleTree.words(robot.lookup("#review-rows").query()))
                        .noneMatch(words -> words.contains("canary")));

        robot.interact(() -> window.window().shown().orElseThrow().shell().hideValues());
        assertThat(window.shows("sk-canary-7f3e0c5d1b")).isFalse();
    }

    @Test
    void whatIsDroppedOrPastedOntoAReviewJoinsIt() throws Exception {
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));

        drop(file("more.json", "{\"KEY_A\": \"1\", \"KEY_B\": \"2\"}"));
        waitUntil(() -> window.shows("Save 4 to Personal"));
        assertThat(window.shows("\u201Cmore.json\u201D holds keys and values. Save it as"))
                .isTrue();
        copy("C=1\nD=2\n");
        window.hold(KeyCode.V);
        waitUntil(() -> window.shows("Save 6 to Personal"));
        window.press("Save 6 to Personal");

        waitUntil(() -> window.shows("Saved 6 secrets to Personal"));
        drop(env());
        waitUntil(() -> window.shows("1 must be fixed \u00B7 2 stored already"));
    }

    @Test
    void folderOfTenThousandFilesIsRefusedInWords() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int number = 0; number < 10_000; number++) {
            Files.createFile(many.resolve("file" + number));
        }

        drop(many);

        waitUntil(() -> window.shows("Nothing to save in many"));
        assertThat(
                        window.shows(
                                "There are more than 2,000 files. Choose fewer, or a folder further"
                                        + " down."))
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));
    }

    @Test
    void textDraggedAboutInOurOwnWindowIsLetBe() throws Exception {
        FileDrop text = FileDrop.ofText("A=1\nB=2\n", robot.lookup("#name").query());

        robot.interact(() -> {
            assertThat(text.over(root())).isFalse();
            assertThat(text.drop(root())).isFalse();
            text.leave(root());
        });

        assertThat(robot.lookup("#drop-overlay").tryQuery()).isEmpty();
        assertThat(robot.lookup("#review-sheet").tryQuery()).isEmpty();
        drop(env());
        waitUntil(() -> window.shows("Save 2 to Personal"));
    }

    @Test
    void filesDraggedFromAnotherWindowOfOursAreLetBe() throws Exception {
        Node[] other = new Node[1];
        Stage[] second = new Stage[1];
        robot.interact(() -> {
            other[0] = new Label("other");
            second[0] = new Stage();
            second[0].setScene(new Scene(new StackPane(other[0]), 100, 100));
            second[0].show();
        });
        FileDrop ours = FileDrop.ofOurs(List.of(env()), other[0]);

        robot.interact(() -> {
            assertThat(ours.over(root())).isFalse();
            assertThat(ours.drop(root())).isFalse();
            second[0].close();
        });

        assertThat(robot.lookup("#drop-overlay").tryQuery()).isEmpty();
        assertThat(robot.lookup("#review-sheet").tryQuery()).isEmpty();
    }

    private Path env() throws Exception {
        return file(".env", LINES);
    }

    private boolean words(String beginning) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().startsWith(beginning))
                .tryQuery()
                .isPresent();
    }
}
