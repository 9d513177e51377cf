package io.strongroom.app;

import static io.strongroom.app.OpenWindow.waitUntil;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Secret;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the list behind a review shows once the review has ended.
class ImportedRowsTest extends WindowCase {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    @BeforeEach
    void importThirty() throws Exception {
        importAll(numbered("OLD"));
        waitUntil(() -> rows().getItems().size() == 30);
    }

    @Test
    void firstImportOfAllShowsTheListFromItsTop() {
        assertThat(topRow()).isEqualTo(rows().getItems().getFirst().name());
        assertThat(cutAtTheTop()).isZero();
    }

    @Test
    void newRowsAreMarkedAndInSightFromTheFirstOnWithNoneChosen() throws Exception {
        robot.interact(() -> rows().scrollTo(20));

        importAll("NEW_A=1\nNEW_B=2\nNEW_C=3\n");

        waitUntil(() -> rows().getItems().size() == 33);
        assertThat(chosen()).isEmpty();
        assertThat(window.shows("3 secrets chosen")).isFalse();
        assertThat(marked()).containsExactlyInAnyOrder("NEW_A", "NEW_B", "NEW_C");
        assertThat(topRow()).startsWith("NEW_");
        assertThat(cutAtTheTop()).isZero();
    }

    @Test
    void rowsThatAreElsewhereInTheListAreScrolledTo() throws Exception {
        sortByName();

        importAll("OLD_21_B=1\nOLD_22=2\n", "Save 1 new and update 1 in Personal");

        waitUntil(() -> marked().size() == 2);
        assertThat(marked()).containsExactly("OLD_21_B", "OLD_22");
        robot.interact(() -> {
            rows().getScene().getRoot().layout();
            VirtualFlow<?> flow = flow();
            int first = indexOf("OLD_21_B");
            assertThat(flow.getFirstVisibleCell().getIndex()).isLessThanOrEqualTo(first);
            assertThat(flow.getLastVisibleCell().getIndex()).isGreaterThanOrEqualTo(first);
        });
    }

    @Test
    void oneNewRowShowsItsDetails() throws Exception {
        importAll("ALONE=1\n");

        waitUntil(() -> chosen().equals(List.of("ALONE")));
        waitUntil(() -> window.shows("ALONE"));
        assertThat(topRow()).isEqualTo("ALONE");
        assertThat(cutAtTheTop()).isZero();
    }

    @Test
    void secretThatIsBeingEditedStaysChosen() throws Exception {
        robot.interact(() -> rows().getSelectionModel().clearAndSelect(3));
        String edited = chosen().getFirst();
        robot.clickOn("#edit").clickOn("#edit-description").write("half");

        importAll("NEW_A=1\nNEW_B=2\n");

        waitUntil(() -> rows().getItems().size() == 32);
        assertThat(chosen()).containsExactly(edited);
        assertThat(window.shows("Close without saving?")).isFalse();
        assertThat(robot.lookup("#leave-editor").tryQuery()).isEmpty();
    }

    private static String numbered(String name) {
        return IntStream.range(0, 30)
                .mapToObj(number -> "%s_%02d=1%n".formatted(name, number))
                .collect(Collectors.joining());
    }

    private void sortByName() {
        MenuButton sort = robot.lookup("#list-sort").queryAs(MenuButton.class);
        robot.interact(() ->
                sort.getItems().stream()
                        .filter(item -> item.getText().equals("Name"))
                        .forEach(MenuItem::fire));
        waitUntil(() -> rows().getItems().getFirst().name().equals("OLD_00"));
    }

    private void importAll(String lines) throws Exception {
        importAll(lines, "Save " + lines.lines().count() + " to Personal");
    }

    private void importAll(String lines, String button) throws Exception {
        drop(file("a.env", lines));
        window.press(button);
        long count = lines.lines().count();
        waitUntil(() ->
                window.shows(
                        count == 1
                                ? "Saved 1 secret to Personal"
                                : "Saved " + count + " secrets to Personal"));
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> !isThere("#review-sheet"));
    }

    private ListView<Secret> rows() {
        return robot.lookup("#secrets").queryListView();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) rows().lookup(".virtual-flow");
    }

    private List<String> chosen() {
        return rows().getSelectionModel().getSelectedItems().stream().map(Secret::name).toList();
    }

    private int indexOf(String name) {
        return rows().getItems().stream().map(Secret::name).toList().indexOf(name);
    }

    /// The rows in sight that are drawn as new, from the top.
    private List<String> marked() {
        List<String> marked = new ArrayList<>();
        robot.interact(() -> {
            root().layout();
            rows().lookupAll(".secret-cell").stream()
                    .filter(cell -> cell.getPseudoClassStates().contains(CHANGED))
                    .map(cell -> ((ListCell<?>) cell).getIndex())
                    .sorted()
                    .forEach(at -> marked.add(rows().getItems().get(at).name()));
        });
        return marked;
    }

    private String topRow() {
        String[] name = new String[1];
        robot.interact(() -> {
            root().layout();
            name[0] = rows().getItems().get(flow().getFirstVisibleCell().getIndex()).name();
        });
        return name[0];
    }

    /// How many pixels of the top row are not seen.
    private double cutAtTheTop() {
        double[] cut = new double[1];
        robot.interact(() -> {
            rows().getScene().getRoot().layout();
            cut[0] = Math.max(0, -flow().getFirstVisibleCell().getLayoutY());
        });
        return cut[0];
    }
}
