package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Names across scopes where there is one scope, in the real window.
class NamesOfOneScopeTest extends WindowCase {

    @Test
    void saysThatThereIsNothingToCompareAndSpeaksOfNoGaps() {
        window.create("API_KEY", "v");
        OpenWindow.waitUntil(() -> window.names().contains("API_KEY"));

        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(KeyCode.N)
                .release(KeyCode.SHIFT, KeyCode.SHORTCUT);

        OpenWindow.waitUntil(() -> window.shows("1 name"));
        assertThat(
                        window.shows(
                                "Personal is the only scope you have. With a team, this shows which"
                                        + " names it lacks."))
                .isTrue();
        assertThat(robot.lookup("#names-gaps").queryAs(CheckBox.class).isVisible()).isFalse();
        TableView<?> table = robot.lookup("#names-table").query();
        assertThat(table.getColumns())
                .extracting(TableColumn::getText)
                .containsExactly("Name", "Personal");
        assertThat(window.showsPart("gap")).isFalse();
        assertThat(window.shows("Create here")).isFalse();
    }
}
