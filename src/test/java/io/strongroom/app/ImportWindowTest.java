package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.account.Account;
import io.strongroom.domain.Secret;
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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Everything a person can bring in, in the real window over a real vault.
@ExtendWith(ApplicationExtension.class)
class ImportWindowTest {

    private static final String LINES =
            "OPENAI_API_KEY=sk-canary-7f3e0c5d1b\ndb-url=postgres://canary\nWANDB=canary\n";

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
    void droppedEnvFileIsReviewedMendedAndSaved() throws Exception {
        FileDrop drop = new FileDrop(List.of(env()));
        robot.interact(() -> assertThat(drop.over(root())).isTrue());
        assertThat(shown("\u201C.env\u201D: each of its keys becomes a secret")).isTrue();
        robot.interact(() -> assertThat(drop.drop(root())).isTrue());
        waitUntil(() -> shown("Save 2 to Personal"));

        press("Use DB_URL");
        waitUntil(() -> shown("Save 3 to Personal"));
        press("Save 3 to Personal");

        waitUntil(() -> shown("Saved 3 secrets to Personal"));
        press("Close");
        waitUntil(() -> secrets().size() == 3);
        assertThat(secrets()).contains("OPENAI_API_KEY", "DB_URL", "WANDB");
    }

    @Test
    void keyboardAloneTypesAPathLeavesOutRenamesAndSaves() throws Exception {
        hold(KeyCode.I);
        waitUntil(() -> robot.lookup("#import-path").tryQuery().isPresent());
        Path env = env();
        robot.interact(() ->
                robot.lookup("#import-path").queryAs(TextField.class).setText(env.toString()));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> shown("Save 2 to Personal"));

        robot.type(KeyCode.UP, KeyCode.SPACE);
        waitUntil(() -> shown("Save 1 to Personal"));
        robot.type(KeyCode.DOWN, KeyCode.F2);
        waitUntil(() -> robot.lookup("#review-name").tryQuery().isPresent());
        robot.write("DATABASE_URL").type(KeyCode.ENTER);
        waitUntil(() -> shown("Save 2 to Personal"));
        hold(KeyCode.ENTER);

        waitUntil(() -> shown("Saved 2 secrets to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() ->
                secrets().equals(List.of("WANDB", "DATABASE_URL"))
                        || secrets().equals(List.of("DATABASE_URL", "WANDB")));
    }

    @Test
    void pasteOutsideOfATextFieldIsReviewedAndInsideOfOneIsNot() {
        copy("A=1\nB=2\n");
        robot.clickOn("#description");
        hold(KeyCode.V);
        assertThat(robot.lookup("#review-sheet").tryQuery()).isEmpty();

        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        hold(KeyCode.V);

        waitUntil(() -> shown("Save 2 to Personal"));
    }

    @Test
    void assignmentThatIsPastedIntoTheNameBecomesNameAndValue() {
        copy("export HF_TOKEN='hf_canary'");
        robot.clickOn("#name");
        hold(KeyCode.V);

        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo("HF_TOKEN");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("value");
    }

    @Test
    void closingWithChangesAsksAndWithoutDoesNot() throws Exception {
        drop(env());
        waitUntil(() -> shown("Save 2 to Personal"));
        robot.type(KeyCode.UP, KeyCode.SPACE, KeyCode.ESCAPE);
        waitUntil(() -> shown("Close without saving?"));

        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !shown("Close without saving?"));
        assertThat(shown("Save 1 to Personal")).isTrue();
        robot.type(KeyCode.ESCAPE);
        press("Close");
        waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());

        drop(env());
        waitUntil(() -> shown("Save 2 to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());
    }

    @Test
    void sentencesAreReadWholeBesideTheFileTheyAreFrom() throws Exception {
        String encoded =
                Base64.getEncoder()
                        .encodeToString(
                                "apiVersion: v1\nkind: Config\nclusters: []\nusers: []\n"
                                        .getBytes(UTF_8));
        drop(
                Files.writeString(folder.resolve("cluster.env"), "KUBE=" + encoded + "\n"),
                Files.writeString(folder.resolve("other.env"), "db-url=1\nmy-key=2\nA=3\n"));
        waitUntil(() -> shown("Save 2 to Personal"));

        robot.interact(() -> {
            stage.getScene().getRoot().layout();
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
        assertThat(shown("cluster.env")).isTrue();

        press("Fix 2 names");
        waitUntil(() -> shown("Save 4 to Personal"));
        assertThat(shown("Fix 2 names")).isFalse();
    }

    @Test
    void boxOfARowThatCannotBeSentIsNotTickedUntilItIsMended() throws Exception {
        drop(env());
        waitUntil(() -> shown("Save 2 to Personal") && boxes().size() == 3);
        List<CheckBox> boxes = boxes();
        assertThat(boxes).extracting(CheckBox::isSelected).containsExactly(true, false, true);
        assertThat(boxes).extracting(CheckBox::isDisabled).containsExactly(false, true, false);
        assertThat(includeAll().isIndeterminate()).isTrue();
        robot.clickOn("#include-all");
        waitUntil(() -> shown("Save 0 to Personal"));
        robot.clickOn("#include-all");
        waitUntil(() -> shown("Save 2 to Personal"));
        assertThat(includeAll().isIndeterminate()).isTrue();

        press("Use DB_URL");
        waitUntil(() -> shown("Save 3 to Personal"));

        assertThat(boxes).allMatch(CheckBox::isSelected).noneMatch(CheckBox::isDisabled);
        assertThat(includeAll().isSelected()).isTrue();
        assertThat(includeAll().isIndeterminate()).isFalse();
        robot.clickOn("#include-all");
        waitUntil(() -> shown("Save 0 to Personal"));
    }

    @Test
    void resultSaysWhatWasDoneAndIsReadable() throws Exception {
        drop(env());
        waitUntil(() -> shown("Save 2 to Personal"));
        press("Save 2 to Personal");
        waitUntil(() -> shown("Saved 2 secrets to Personal"));

        assertThat(shown("Result")).isTrue();
        assertThat(shown("Will")).isFalse();
        assertThat(shown("created")).isTrue();
        assertThat(shown("skipped")).isTrue();
        assertThat(shown("1 row was left out; nothing of it was saved.")).isTrue();
        assertThat(boxes()).hasSize(3).noneMatch(Node::isVisible);
        assertThat(includeAll().isVisible()).isFalse();
    }

    @Test
    void focusGoesToTheFirstProblemOrElseToTheSending() throws Exception {
        drop(env());
        waitUntil(() -> shown("Save 2 to Personal"));
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("review-rows");
        ListView<Row> rows = robot.lookup("#review-rows").queryListView();
        assertThat(rows.getSelectionModel().getSelectedItem().name()).isEqualTo("db-url");
        robot.type(KeyCode.ESCAPE);

        drop(Files.writeString(folder.resolve("good.env"), "A=1\nB=2\n"));
        waitUntil(() -> shown("Save 2 to Personal"));
        waitUntil(() -> "review-submit".equals(stage.getScene().getFocusOwner().getId()));
        robot.type(KeyCode.SPACE);
        waitUntil(() -> shown("Saved 2 secrets to Personal"));
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("review-rows");
    }

    @Test
    void sortingShowsWhatComesFirst() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 200; number++) {
            lines.append("KEY_").append(number).append("=1\n");
        }
        drop(Files.writeString(folder.resolve("many.env"), lines + "db-url=1\n"));
        waitUntil(() -> shown("Save 200 to Personal"));
        ListView<Row> rows = robot.lookup("#review-rows").queryListView();
        robot.interact(() -> rows.scrollTo(150));

        robot.clickOn("#sort-problems");

        waitUntil(() -> shown("Use DB_URL"));
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
        waitUntil(() -> shown("Save 2 to Personal"));

        hold(KeyCode.Q);
        waitUntil(() -> shown("Close without saving?"));
        assertThat(words("3 secrets are not saved yet. ")).isTrue();
        press("Stay");
        assertThat(stage.isShowing()).isTrue();
        assertThat(shown("Save 2 to Personal")).isTrue();

        robot.interact(() -> window.window().shown().orElseThrow().window().begin());
        hold(KeyCode.Q);
        press("Close without saving");
        waitUntil(() -> !stage.isShowing());
    }

    @Test
    void quittingBelowAnotherSheetAsksAsWell() {
        robot.clickOn("#name").write("HALF");
        hold(KeyCode.COMMA);

        hold(KeyCode.Q);

        waitUntil(() -> shown("Close without saving?"));
        assertThat(words("The secret in the form has not been saved.")).isTrue();
    }

    @Test
    void valueIsSeenOnlyWhileAskedAndNeverSpoken() throws Exception {
        drop(env());
        waitUntil(() -> shown("Save 2 to Personal"));
        robot.type(KeyCode.UP);
        hold(KeyCode.R);
        waitUntil(() -> shown("sk-canary-7f3e0c5d1b"));
        robot.interact(() ->
                assertThat(AccessibleTree.words(robot.lookup("#review-rows").query()))
                        .noneMatch(words -> words.contains("canary")));

        robot.interact(() -> window.window().shown().orElseThrow().shell().hideValues());
        assertThat(shown("sk-canary-7f3e0c5d1b")).isFalse();
    }

    @Test
    void whatIsDroppedOrPastedOntoAReviewJoinsIt() throws Exception {
        drop(env());
        waitUntil(() -> shown("Save 2 to Personal"));

        drop(
                Files.writeString(
                        folder.resolve("more.json"), "{\"KEY_A\": \"1\", \"KEY_B\": \"2\"}"));
        waitUntil(() -> shown("Save 4 to Personal"));
        assertThat(shown("\u201Cmore.json\u201D holds keys and values. Save it as")).isTrue();
        copy("C=1\nD=2\n");
        hold(KeyCode.V);
        waitUntil(() -> shown("Save 6 to Personal"));
        press("Save 6 to Personal");

        waitUntil(() -> shown("Saved 6 secrets to Personal"));
        drop(env());
        waitUntil(() -> shown("2 updates \u00B7 1 must be fixed"));
    }

    @Test
    void folderOfTenThousandFilesIsRefusedInWords() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int number = 0; number < 10_000; number++) {
            Files.createFile(many.resolve("file" + number));
        }

        drop(many);

        waitUntil(() -> shown("Nothing to save in many"));
        assertThat(
                        shown(
                                "There are more than 2,000 files. Choose fewer, or a folder further"
                                        + " down."))
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> robot.lookup("#review-sheet").tryQuery().isEmpty());
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
        waitUntil(() -> shown("Save 2 to Personal"));
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
        return Files.writeString(folder.resolve(".env"), LINES);
    }

    private void drop(Path... files) {
        robot.interact(() -> assertThat(new FileDrop(List.of(files)).drop(root())).isTrue());
    }

    private Node root() {
        return stage.getScene().getRoot();
    }

    private void copy(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void hold(KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }

    private void press(String words) {
        waitUntil(() -> shown(words));
        robot.clickOn((Node node) -> node instanceof Labeled labeled && says(labeled, words));
    }

    private boolean words(String beginning) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().startsWith(beginning))
                .tryQuery()
                .isPresent();
    }

    private boolean shown(String words) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled && says(labeled, words))
                .tryQuery()
                .isPresent();
    }

    private static boolean says(Labeled labeled, String words) {
        if (!words.equals(labeled.getText())) {
            return false;
        }
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<String> secrets() {
        ListView<Secret> list = robot.lookup("#secrets").queryListView();
        return list.getItems().stream().map(Secret::name).toList();
    }

    private static void waitUntil(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException tooLong) {
            throw new AssertionError("the window did not come to show it", tooLong);
        }
    }
}
