package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// The menu at a row, in the real window.
class RowMenuTest extends WindowCase {

    @BeforeEach
    void createTwo() {
        window.create("FIRST", "one");
        OpenWindow.waitUntil(() -> window.names().contains("FIRST"));
        window.create("SECOND", "two");
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose("FIRST");
        OpenWindow.waitUntil(() -> window.shows("Copy value"));
    }

    @Test
    void keyOpensItAndItOffersWhatTheButtonsAndKeysDo() {
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);

        assertThat(items())
                .containsExactly(
                        "Copy value",
                        "Copy name",
                        "Copy ID",
                        "Copy $FIRST",
                        "Copy os.environ[\"FIRST\"]",
                        "Copy prime secret create --name FIRST",
                        "Reveal",
                        "Edit",
                        "Copy to another scope\u2026",
                        "Move to another scope\u2026",
                        "Delete");
        robot.clickOn(item("Copy value"));
        OpenWindow.waitUntil(() -> window.copied.contains("one"));
        assertThat(window.focused()).isEqualTo("secrets");

        robot.type(KeyCode.CONTEXT_MENU).clickOn(item("Copy $FIRST"));
        OpenWindow.waitUntil(() -> window.copied.contains("$FIRST"));
        robot.type(KeyCode.CONTEXT_MENU).clickOn(item("Edit"));
        OpenWindow.waitUntil(() -> window.focused().equals("edit-name"));
    }

    @Test
    void revealsTheValueAndHidesItAgainAndEditShowsItsKey() {
        robot.type(KeyCode.CONTEXT_MENU).clickOn(item("Reveal"));
        OpenWindow.waitUntil(() -> isThere(".value-area"));

        robot.type(KeyCode.CONTEXT_MENU);
        assertThat(items()).contains("Hide").doesNotContain("Reveal");
        assertThat(keyBeside("Edit")).isEqualTo("F2");
        robot.clickOn(item("Hide"));
        OpenWindow.waitUntil(() -> !isThere(".value-area"));
    }

    @Test
    void mouseOpensItForTheRowUnderIt() {
        robot.rightClickOn("SECOND");
        OpenWindow.waitUntil(() -> items().contains("Copy $SECOND"));

        robot.clickOn(item("Delete"));
        OpenWindow.waitUntil(() -> window.names().equals(List.of("FIRST")));
        assertThat(window.showsPart("Deleting SECOND from Personal")).isTrue();
    }

    @Test
    void severalOfferOnlyWhatCanBeDoneWithAll() {
        window.hold(KeyCode.A);
        robot.type(KeyCode.CONTEXT_MENU);
        assertThat(items()).containsExactly("Delete", "Choose none");

        robot.clickOn(item("Choose none"));
        OpenWindow.waitUntil(() -> !robot.lookup("#chosen-bar").query().isVisible());
        robot.type(KeyCode.CONTEXT_MENU);
        assertThat(robot.lookup(".context-menu").tryQuery()).isEmpty();
    }

    @Test
    void keysThatItShowsStayTheFields() {
        robot.type(KeyCode.CONTEXT_MENU).type(KeyCode.ESCAPE);
        assertThat(stage.getScene().getAccelerators().keySet())
                .doesNotContain(
                        KeyCombination.valueOf("Shortcut+C"), KeyCombination.valueOf("Delete"));
        window.type("#name", "TYPED");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(window.names()).hasSize(2);
    }

    private List<String> items() {
        return labels().map(Labeled::getText).toList();
    }

    private Node item(String words) {
        OpenWindow.waitUntil(() -> items().contains(words));
        return labels().filter(label -> words.equals(label.getText())).findFirst().orElseThrow();
    }

    private String keyBeside(String words) {
        return item(words).getParent().lookup(".accelerator-text") instanceof Labeled key
                ? key.getText()
                : "";
    }

    private Stream<Labeled> labels() {
        return robot.lookup(".context-menu .menu-item > .label").<Labeled>queryAll().stream()
                .filter(label -> label.getParent().isVisible())
                .filter(label -> !label.getStyleClass().contains("accelerator-text"));
    }
}
