package io.strongroom.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Map;

@ExtendWith(ApplicationExtension.class)
class SecretFieldTest {

    private SecretField field;

    @Start
    void show(Stage stage) {
        field = new SecretField();
        stage.setScene(new Scene(new StackPane(field), 400, 100));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines\n",
                "carriage\r\nreturn\r\n",
                "\tindented ",
                "nul\0inside",
                "key \uD83D\uDD11 and \u00E9"
            })
    void keepsWhatIsPastedByteForByte(String pasted, FxRobot robot) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, pasted));
            field.requestFocus();
            field.paste();
        });

        assertThat(field.valueProperty().get()).isEqualTo(pasted);
    }

    @Test
    void showsBulletsUntilItIsRevealed(FxRobot robot) {
        robot.clickOn(field).write("hunter2");

        assertThat(shown(robot)).containsOnly("\u2022".repeat(7));

        robot.interact(() -> field.revealedProperty().set(true));

        assertThat(shown(robot)).containsOnly("hunter2");
    }

    @Test
    void showsALineBreakAsAPictureWhenRevealed(FxRobot robot) {
        robot.interact(() -> {
            field.valueProperty().set("a\nb");
            field.revealedProperty().set(true);
        });

        assertThat(shown(robot)).containsOnly("a\u240Ab");
    }

    @Test
    void tellsAssistiveTechnologyNothingOfTheValue(FxRobot robot) {
        robot.interact(() -> {
            field.valueProperty().set("hunter2");
            field.revealedProperty().set(true);
        });

        assertThat(field.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isNull();
    }

    @Test
    void isNeverCopied(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent before = new ClipboardContent();
            before.putString("before");
            Clipboard.getSystemClipboard().setContent(before);
        });
        robot.clickOn(field).write("hunter2");
        robot.press(KeyCode.SHORTCUT)
                .type(KeyCode.A)
                .type(KeyCode.C)
                .type(KeyCode.X)
                .release(KeyCode.SHORTCUT);

        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("before"));
        assertThat(field.valueProperty().get()).isEqualTo("hunter2");
    }

    private List<String> shown(FxRobot robot) {
        return robot
                .from(field)
                .lookup((Text node) -> !node.getText().isEmpty())
                .<Text>queryAll()
                .stream()
                .map(Text::getText)
                .distinct()
                .toList();
    }
}
