package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.account.Account;
import io.strongroom.support.FileDrop;
import io.strongroom.ui.presenting.Presenting;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The real window while its screen is shared: whatever is in it, no name and no value is seen or
/// told, and everything else works.
@ExtendWith(ApplicationExtension.class)
class PresentingTest {

    /// In the name, the description, the value and the file's name.
    private static final String CANARY = "QUOKKA";

    private static final String NAME = CANARY + "_KEY";

    @TempDir Path folder;

    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open() {
        Path home = folder.resolve("home");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void listAndDetailsShowDots() {
        createOne();
        OpenWindow.waitUntil(() -> window.shows("Reveal"));
        window.press("Reveal");
        OpenWindow.waitUntil(() -> window.shows("Hide"));
        assertThat(window.seenTexts()).anyMatch(text -> text.contains(CANARY));

        present();
        assertHidden();
        assertThat(window.seenTexts()).contains(Presenting.DOTS);
        assertThat(window.robot.lookup("#reveal").queryButton().isDisabled()).isTrue();
        assertThat(window.robot.lookup("#presenting").queryButton().isVisible()).isTrue();

        window.press("Presenting");
        OpenWindow.waitUntil(() -> window.shows(NAME));
        assertThat(window.robot.lookup("#presenting").tryQuery()).isEmpty();
        assertThat(window.shows("Reveal")).as("what was revealed is hidden again").isTrue();
    }

    @Test
    void formTakesWhatIsTypedUnseen() {
        present();
        window.robot.clickOn("#name").write("quokka-key");
        window.robot.clickOn("#value").write("v " + CANARY).push(KeyCode.SHORTCUT, KeyCode.R);
        window.robot.clickOn("#description").write("of the " + CANARY);
        assertHidden();

        window.press("Use " + Presenting.DOTS);
        assertHidden();
        window.robot.clickOn("#create");
        OpenWindow.waitUntil(() -> window.names().equals(List.of(NAME)));
        OpenWindow.waitUntil(() -> window.shows("Created " + Presenting.DOTS + " in Personal"));
        assertHidden();

        window.robot.clickOn("#search").write(CANARY + "_NOT_THERE");
        OpenWindow.waitUntil(() -> window.showsPart("No name or description matches"));
        assertHidden();
    }

    @Test
    void endingItDoesNotRevealWhatWasAskedForMeanwhile() {
        present();
        window.robot.clickOn("#value").write("v " + CANARY).push(KeyCode.SHORTCUT, KeyCode.R);
        present();

        assertHidden();
    }

    @Test
    void reviewShowsDots() throws Exception {
        Path env = folder.resolve(CANARY + ".env");
        Files.writeString(
                env,
                NAME + "=" + CANARY + "\n" + CANARY.toLowerCase(Locale.ROOT) + "-url=b\n\n",
                UTF_8);
        present();
        window.robot.interact(() -> new FileDrop(List.of(env)).drop(stage.getScene().getRoot()));
        OpenWindow.waitUntil(() -> window.shows("Save 1 to Personal"));
        window.robot.clickOn("#review-rows").push(KeyCode.SHORTCUT, KeyCode.R);
        assertHidden();
        window.robot.push(KeyCode.F2);
        assertHidden();
        window.robot.push(KeyCode.ESCAPE);

        window.press("Save 1 to Personal");
        OpenWindow.waitUntil(() -> window.showsPart("Saved 1"));
        assertHidden();
    }

    @Test
    void menuPresentsAndLocksAndTheLockKeepsIt() {
        createOne();
        fromMenu("menu-present");
        assertHidden();
        fromMenu("menu-lock");
        OpenWindow.waitUntil(() -> window.shows("Strongroom is locked"));

        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of(NAME)));
        OpenWindow.waitUntil(() -> window.shows("Presenting"));
        assertHidden();
    }

    private void createOne() {
        window.robot.clickOn("#description").write("of the " + CANARY);
        window.create(NAME, "v " + CANARY);
        OpenWindow.waitUntil(() -> window.names().equals(List.of(NAME)));
    }

    private void present() {
        window.robot
                .press(KeyCode.SHORTCUT, KeyCode.SHIFT)
                .type(KeyCode.P)
                .release(KeyCode.SHIFT, KeyCode.SHORTCUT);
    }

    private void fromMenu(String id) {
        window.robot.clickOn("#bar-more");
        window.robot.interact(() ->
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .ifPresent(MenuItem::fire));
        window.robot.push(KeyCode.ESCAPE);
    }

    private void assertHidden() {
        assertThat(window.seenTexts())
                .isNotEmpty()
                .noneMatch(text -> text.toUpperCase(Locale.ROOT).contains(CANARY));
        assertThat(stage.getTitle()).doesNotContain(CANARY);
    }
}
