package io.strongroom.ui.icon;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.theme.AppTheme;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IconsTest {

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

        assertThat(icon.getWidth()).isEqualTo(size);
        assertThat(icon.getHeight()).isEqualTo(size);
    }

    @ParameterizedTest
    @EnumSource
    void drawsItsPictureOverItsSquare(Feather feather, FxRobot robot) {
        FeatherIcon icon = shown(robot, 24);
        robot.interact(() -> icon.show(feather));

        assertThat(picture(icon).getContent()).isEqualTo(feather.path());
        Bounds lines = picture(icon).getBoundsInParent();
        assertThat(Math.max(lines.getWidth(), lines.getHeight())).isBetween(12.0, 26.0);
        // Half a line of some of the set lies outside, and JavaFX rounds bounds up.
        assertThat(lines.getMinX()).isGreaterThanOrEqualTo(-1);
        assertThat(lines.getMinY()).isGreaterThanOrEqualTo(-1);
        assertThat(lines.getMaxX()).isLessThanOrEqualTo(25.2);
        assertThat(lines.getMaxY()).isLessThanOrEqualTo(25.2);
    }

    @Test
    void takesItsColourFromStyleSheets(FxRobot robot) {
        FeatherIcon icon = shown(robot, 16);

        robot.interact(() -> icon.setStyle("-strongroom-icon: red"));

        assertThat(picture(icon).getStroke()).isEqualTo(Color.RED);
        assertThat(picture(icon).getFill()).isNull();
    }

    @Test
    void isMutedOnAButtonInEveryState(FxRobot robot) {
        Paint muted = picture(shown(robot, 16)).getStroke();
        FeatherIcon icon = Icons.of(Feather.SETTINGS);
        Button button = new Button("Settings", icon);
        robot.interact(() -> root.getChildren().add(button));

        assertThat(picture(icon).getStroke()).isEqualTo(muted).isNotEqualTo(Color.GRAY);
        robot.moveTo(button);
        assertThat(picture(icon).getStroke()).isEqualTo(muted);
        robot.interact(() -> button.setDisable(true));
        assertThat(picture(icon).getStroke()).isEqualTo(muted);
    }

    @Test
    void isPassedOverByAScreenReader(FxRobot robot) {
        FeatherIcon icon = shown(robot, 16);

        assertThat(icon.getAccessibleRole()).isEqualTo(AccessibleRole.NODE);
        assertThat(picture(icon).getAccessibleRole()).isEqualTo(AccessibleRole.NODE);
    }

    private static SVGPath picture(FeatherIcon icon) {
        return (SVGPath) icon.lookup(".picture");
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
