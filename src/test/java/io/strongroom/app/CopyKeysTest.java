package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The keys that copy what is chosen, in the real window.
class CopyKeysTest extends WindowCase {

    @BeforeEach
    void createOne() {
        window.create("API_KEY", "the value");
        window.choose("API_KEY");
        OpenWindow.waitUntil(() -> window.shows("Copy value"));
    }

    @Test
    void listCopiesTheValueAndTheName() {
        window.hold(KeyCode.C);
        OpenWindow.waitUntil(() -> window.copied.contains("the value"));
        assertThat(robot.lookup("#clipboard-chip").query().isVisible()).isTrue();

        window.hold(KeyCode.B);
        OpenWindow.waitUntil(() -> window.shows("Copied the name API_KEY"));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(KeyCode.C)
                .release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertThat(window.copied).containsExactly("the value", "API_KEY", "API_KEY");
    }

    @Test
    void buttonsOfTheDetailsKnowThemToo() {
        robot.interact(() -> robot.lookup("#edit").query().requestFocus());
        window.hold(KeyCode.B);

        assertThat(window.copied).containsExactly("API_KEY");
        assertThat(window.focused()).isEqualTo("edit");
    }

    @Test
    void revealLeavesItsButtonWhereItIs() {
        Bounds before = reveal();
        window.press("Reveal");
        OpenWindow.waitUntil(() -> window.shows("Hide"));
        assertThat(robot.lookup(".value-area").tryQuery()).isPresent();
        assertThat(reveal().getMinX()).isEqualTo(before.getMinX());
        assertThat(reveal().getMinY()).isEqualTo(before.getMinY());

        robot.clickOn("#reveal");
        OpenWindow.waitUntil(() -> window.shows("Reveal"));
        assertThat(reveal()).isEqualTo(before);
    }

    @Test
    void wordValueStandsBesideTheFirstLineOfWhatItNames() {
        Bounds hidden = inScene(".value-word");
        assertThat(hidden.getCenterY()).isEqualTo(reveal().getCenterY());

        window.press("Reveal");
        OpenWindow.waitUntil(() -> window.shows("Hide"));
        Bounds word = inScene(".value-word");
        Bounds value = inScene(".value-area");
        assertThat(word.getMinX()).isEqualTo(hidden.getMinX());
        assertThat(word.getMaxX()).isLessThanOrEqualTo(value.getMinX());
        assertThat(word.getMinY()).isEqualTo(value.getMinY());
    }

    private Bounds reveal() {
        return inScene("#reveal");
    }

    private Bounds inScene(String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void fieldsKeepThemForTheirText() {
        window.press("Reveal");
        OpenWindow.waitUntil(() -> window.shows("Hide"));
        for (String field : new String[] {"#search", "#name", "#description", ".value-area"}) {
            robot.clickOn(field);
            window.hold(KeyCode.C);
            window.hold(KeyCode.B);
        }

        assertThat(window.copied).isEmpty();
    }

    @Test
    void sheetOfKeysListsThem() {
        robot.type(KeyCode.F1);

        assertThat(OpenWindow.texts(robot.lookup("#shortcuts").query()))
                .containsSubsequence(
                        "Choose all rows",
                        "Ctrl A",
                        "Copy the value",
                        "Ctrl C",
                        "Copy the name",
                        "Ctrl B or Ctrl Shift C",
                        "Type or paste the value",
                        "Alt T",
                        "Take the value from a file",
                        "Alt F");
    }
}
