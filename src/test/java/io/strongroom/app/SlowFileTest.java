package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.support.StalledFile;

import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// The real window while the one file that was chosen does not come.
class SlowFileTest extends WindowCase {

    private static final String READING = "Reading ca.pem\u2026";

    private StalledFile file;

    @BeforeEach
    void fillForm() throws Exception {
        file = new StalledFile(Files.writeString(folder.resolve("ca.pem"), "not really\n"));
        window.toPick.add(file.path());
        robot.clickOn("#name").write("HALF");
        robot.clickOn("#value").write("typed");
    }

    @AfterEach
    void release() {
        file.release();
    }

    @Test
    void chosenFileThatDoesNotComeIsGivenUpAndTheFormIsAsItWas() {
        window.hold(KeyCode.O);
        waitUntil(() -> isThere("#reading-sheet"));
        assertThat(window.shows(READING)).isTrue();
        assertThat(robot.lookup("#reading-sheet .progress-bar").queryAs(ProgressBar.class))
                .matches(ProgressBar::isVisible)
                .matches(ProgressBar::isIndeterminate);
        waitUntil(() -> window.focused().equals("reading-cancel"));

        robot.clickOn("#reading-cancel");

        waitUntil(() -> !isThere("#reading-sheet"));
        assertFormIsAsItWas();
    }

    @Test
    void escapeGivesItUpAsWell() {
        window.hold(KeyCode.O);
        waitUntil(() -> isThere("#reading-sheet"));

        robot.type(KeyCode.ESCAPE);

        waitUntil(() -> !isThere("#reading-sheet"));
        assertFormIsAsItWas();
    }

    @Test
    void fileThatComesAfterAllIsTheValue() {
        window.hold(KeyCode.O);
        waitUntil(() -> isThere("#reading-sheet"));

        file.release();

        waitUntil(() -> window.shows("ca.pem"));
        assertThat(isThere("#reading-sheet")).isFalse();
        assertThat(isOn("#kind-file")).isTrue();
        assertThat(file.opened()).isOne();
    }

    @Test
    void settingsThatWereOpenedMeanwhileStayUntilTheyAreClosed() throws Exception {
        Path env = Files.writeString(folder.resolve(".env"), "A=1\nB=2\n");
        file = new StalledFile(env);
        window.toPick.set(0, file.path());
        window.hold(KeyCode.O);
        window.hold(KeyCode.COMMA);
        waitUntil(() -> isThere("#preferences"));

        file.release();
        waitUntil(() -> file.opened() == 1);
        assertThat(isThere("#preferences")).isTrue();
        robot.type(KeyCode.ESCAPE);

        waitUntil(() -> window.shows("Save 2 to Personal"));
        assertThat(isThere("#preferences")).isFalse();
    }

    @Test
    void firstNameToMendIsInSightInAReviewThatWasWaitedFor() throws Exception {
        StringBuilder lines = new StringBuilder("A=1\nB=1\nC=1\ndb-url=1\n");
        IntStream.range(0, 36).forEach(number -> lines.append("V_%02d=1\n".formatted(number)));
        window.toPick.add(0, Files.writeString(folder.resolve("job.env"), lines));
        window.hold(KeyCode.O);
        waitUntil(() -> isThere("#review-sheet"));
        ListView<?> rows = robot.lookup("#review-rows").queryListView();
        robot.interact(() -> {
            root().applyCss();
            root().layout();
        });

        file.release();

        waitUntil(() -> window.shows("Save 40 to Personal"));
        robot.interact(() -> {
            root().layout();
            VirtualFlow<?> flow = (VirtualFlow<?>) rows.lookup(".virtual-flow");
            assertThat(rows.getSelectionModel().getSelectedIndex()).isEqualTo(3);
            assertThat(flow.getFirstVisibleCell().getIndex()).isLessThanOrEqualTo(3);
            assertThat(flow.getLastVisibleCell().getIndex()).isGreaterThan(3);
        });
    }

    @Test
    void whatIsTypedWhileAReviewIsWaitedForDoesNotReachTheFormBehindIt() throws Exception {
        window.toPick.add(0, Files.writeString(folder.resolve("job.env"), "A=1\nB=2\n"));
        robot.clickOn("#name");

        window.hold(KeyCode.O);

        waitUntil(() -> isThere("#review-sheet"));
        waitUntil(() -> window.focused().equals("review-rows"));
        robot.write("LOST");
        assertFormHolds("HALF");
    }

    @Test
    void fileThatIsChosenInTheFormIsGivenUpThere() {
        robot.clickOn("#browse");
        waitUntil(() -> window.shows(READING));
        assertThat(isOn("#kind-file")).isTrue();
        assertThat(isThere("#reading-sheet")).isFalse();

        robot.clickOn("#reading-cancel");

        waitUntil(() -> !window.shows(READING));
        assertFormIsAsItWas();
        robot.clickOn("#browse");
        waitUntil(() -> window.shows(READING));
        file.release();
        waitUntil(() -> window.shows("ca.pem"));
        assertThat(window.shows(READING)).isFalse();
    }

    private void assertFormIsAsItWas() {
        assertFormHolds("HALF");
        assertThat(isOn("#kind-text")).isTrue();
        assertThat(isThere("#file-card")).isFalse();
        assertThat(isThere("#review-sheet")).isFalse();
    }

    private void assertFormHolds(String name) {
        assertThat(robot.lookup("#name").queryAs(TextField.class).getText()).isEqualTo(name);
    }

    private boolean isOn(String query) {
        return robot.lookup(query).queryAs(ToggleButton.class).isSelected();
    }
}
