package io.strongroom.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.preferences.PreferencesViewModel.VaultPlace;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.theme.AppTheme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@ExtendWith(ApplicationExtension.class)
class PreferencesViewTest {

    private static final Path FOLDER = Path.of("vault-home");

    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final List<ThemeChoice> kept = new ArrayList<>();
    private int closed;

    @Start
    void show(Stage stage) {
        Messages messages = new Messages(Locale.US);
        PreferencesViewModel viewModel =
                new PreferencesViewModel(
                        theme,
                        kept::add,
                        new VaultPlace(FOLDER, FOLDER.resolve("vault.key")),
                        "1.2.3",
                        messages);
        PreferencesView view = new PreferencesView(viewModel, messages, () -> closed++);
        Scene scene = new Scene(new StackPane(view.root()), 700, 600);
        new AppTheme(ThemeChoice.SYSTEM).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void choosesALookAndShowsWhichIsChosen(FxRobot robot) {
        assertThat(chosen(robot)).containsExactly("System");

        robot.clickOn("#theme-DARK");
        robot.clickOn("#theme-DARK");

        assertThat(kept).containsOnly(ThemeChoice.DARK);
        assertThat(theme.get()).isEqualTo(ThemeChoice.DARK);
        assertThat(chosen(robot)).containsExactly("Dark");
    }

    @Test
    void followsALookThatIsChosenElsewhere(FxRobot robot) {
        robot.interact(() -> theme.set(ThemeChoice.LIGHT));

        assertThat(chosen(robot)).containsExactly("Light");
        assertThat(kept).isEmpty();
    }

    @Test
    void tellsWhereTheVaultIsAndWhatItIsMadeOf(FxRobot robot) {
        assertThat(robot.lookup("#vault-folder").<Label>query().getText()).isEqualTo("vault-home");
        assertThat(robot.lookup("#vault-protection").<Label>query().getText())
                .contains(FOLDER.resolve("vault.key").toString());
        assertThat(robot.lookup("Strongroom 1.2.3").tryQuery()).isPresent();
        assertThat(robot.lookup("Retrofit").tryQuery()).isPresent();
    }

    @Test
    void closesByButtonAndByEscape(FxRobot robot) {
        robot.clickOn("#preferences-close");
        assertThat(closed).isEqualTo(1);

        robot.type(KeyCode.ESCAPE);
        assertThat(closed).isEqualTo(2);
    }

    private static List<String> chosen(FxRobot robot) {
        return robot
                .lookup((ToggleButton button) -> button.isSelected())
                .<ToggleButton>queryAll()
                .stream()
                .map(ToggleButton::getText)
                .toList();
    }
}
