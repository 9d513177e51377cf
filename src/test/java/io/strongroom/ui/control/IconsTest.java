package io.strongroom.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IconsTest {

    private static final String RED_LOUD_WORDS = "-fx-fill: red; -fx-font: bold 30px Monospaced;";

    private final VBox root = new VBox();

    @Start
    void show(Stage stage) {
        Scene scene = new Scene(root, 300, 200);
        new AppTheme(ThemeChoice.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 20, 24, 36})
    void isAsLargeAsAsked(int size, FxRobot robot) {
        FeatherIcon icon = shown(robot, size);

        assertThat(icon.getFont().getFamily()).isEqualTo("FeatherIcons");
        assertThat(icon.getFont().getSize()).isEqualTo(size);
        assertThat(icon.getLayoutBounds().getWidth()).isEqualTo(size);
    }

    @Test
    void takesItsColourFromStyleSheetsAndItsFontFromNone(FxRobot robot) {
        FeatherIcon icon = shown(robot, 16);

        robot.interact(() -> icon.setStyle(RED_LOUD_WORDS));

        assertThat(icon.getFill()).isEqualTo(Color.RED);
        assertThat(icon.getFont().getFamily()).isEqualTo("FeatherIcons");
        assertThat(icon.getFont().getSize()).isEqualTo(16);
    }

    @Test
    void isMutedOnAButtonInEveryState(FxRobot robot) {
        FeatherIcon alone = shown(robot, 16);
        FeatherIcon icon = Icons.of(Feather.SETTINGS);
        Button button = new Button("Settings", icon);
        robot.interact(() -> root.getChildren().add(button));

        assertThat(icon.getFill()).isEqualTo(alone.getFill()).isNotEqualTo(Color.BLACK);
        robot.moveTo(button);
        assertThat(icon.getFill()).isEqualTo(alone.getFill());
        robot.interact(() -> button.setDisable(true));
        assertThat(icon.getFill()).isEqualTo(alone.getFill());
    }

    @Test
    void showsAnotherInItsPlace(FxRobot robot) {
        FeatherIcon icon = shown(robot, 16);

        robot.interact(() -> icon.show(Feather.EYE_OFF));

        assertThat(icon.getText().codePoints()).containsExactly(Feather.EYE_OFF.getCode());
    }

    @Test
    void isPassedOverByAScreenReader(FxRobot robot) {
        assertThat(shown(robot, 16).getAccessibleRole()).isEqualTo(AccessibleRole.NODE);
    }

    @Test
    void loadsTheFontOnce(FxRobot robot) {
        Font first = shown(robot, 20).getFont();

        assertThat(shown(robot, 20).getFont()).isSameAs(first);
    }

    private FeatherIcon shown(FxRobot robot, int size) {
        FeatherIcon[] icon = new FeatherIcon[1];
        robot.interact(() -> {
            icon[0] = Icons.of(Feather.EYE, size);
            root.getChildren().add(icon[0]);
            root.applyCss();
            root.layout();
        });
        return icon[0];
    }
}
