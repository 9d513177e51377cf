package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.account.Account;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.support.FileDrop;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.Secrets;
import io.strongroom.ui.presenting.Presenting;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

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
import java.util.Optional;

/// The real window while its screen is shared: whatever is in it, no name and no value is seen or
/// told, and everything else works.
@ExtendWith(ApplicationExtension.class)
class PresentingTest {

    /// In the name, the description, the value and the file's name.
    private static final String CANARY = "QUOKKA";

    private static final String NAME = CANARY + "_KEY";

    @TempDir Path folder;

    private Path home;
    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open() {
        home = folder.resolve("home");
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
        assertThat(revealsTyped()).isTrue();
        present();

        assertHidden();
        assertThat(revealsTyped()).isFalse();
        window.robot.clickOn("#value").write(CANARY);
        assertHidden();
    }

    @Test
    void editorAndItsQuestionsShowDots() throws Exception {
        store(Scope.personal(), NAME);
        window.choose(NAME);
        present();
        window.robot.clickOn("#edit");
        assertHidden();

        window.type("#edit-name", NAME + "_2");
        window.robot.clickOn("#edit-description").write(CANARY);
        window.robot.clickOn("#edit-value").write(CANARY).push(KeyCode.SHORTCUT, KeyCode.R);
        assertHidden();
        requestClose();
        assertHidden();
        window.robot.clickOn("#unfinished-stay");
        window.robot.clickOn("#edit-cancel");
        assertHidden();
        window.robot.clickOn("#leave-stay");

        window.robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> window.shows("Saved " + Presenting.DOTS + " in Personal"));
        assertHidden();
        assertThat(window.names()).containsExactly(NAME + "_2");
    }

    @Test
    void conflictShowsDots() throws Exception {
        store(Scope.personal(), NAME);
        window.choose(NAME);
        window.robot.clickOn("#edit");
        window.type("#edit-description", "another " + CANARY);
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client();
                SecretChange change =
                        new SecretChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("theirs " + CANARY))) {
            Secret secret = client.listAll(Scope.personal()).getFirst();
            var _ = client.change(secret.id(), Scope.personal(), change);
        }
        window.robot.clickOn("#edit-save");
        OpenWindow.waitUntil(() -> isThere("#conflict"));

        present();

        assertHidden();
    }

    @Test
    void deletingShowsDots() throws Exception {
        store(Scope.personal(), NAME);
        window.choose(NAME);
        present();
        window.robot.clickOn("#delete");
        OpenWindow.waitUntil(() -> isThere("#delete-now"));
        assertHidden();
        requestClose();
        assertHidden();
        window.robot.clickOn("#unfinished-stay");

        window.robot.clickOn("#delete-now");

        OpenWindow.waitUntil(() -> window.shows("Deleted " + Presenting.DOTS + " from Personal"));
        assertHidden();
    }

    @Test
    void whatIsChosenButNotListedShowsDots() throws Exception {
        store(Scope.personal(), NAME, "OTHER");
        window.choose(NAME).clickOn("#search").write("OTHER");
        OpenWindow.waitUntil(() -> window.shows(NAME + " is chosen, but not listed here"));

        present();

        assertHidden();
        assertThat(window.shows(Presenting.DOTS + " is chosen, but not listed here")).isTrue();
        window.press("Show it");
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        assertHidden();
    }

    @Test
    void deletingFromATeamTakesTheNameUnseen() throws Exception {
        store(team(), NAME);
        window.robot.clickOn("#bar-refresh");
        window.robot.clickOn("#shown-scope");
        window.press("Acme research");
        OpenWindow.waitUntil(() -> window.names().equals(List.of(NAME)));
        window.choose(NAME).type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> isThere("#delete-question"));

        present();
        window.robot.write(CANARY).clickOn("#delete-confirm");
        assertHidden();
        assertThat(window.shows("Type " + Presenting.DOTS + ", exactly as it stands")).isTrue();
        window.type("#delete-name", NAME);
        window.robot.type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.names().isEmpty());
        assertHidden();
    }

    @Test
    void deletingFromSeveralScopesShowsDots() throws Exception {
        store(team(), NAME);
        store(Scope.personal(), NAME);
        window.robot.clickOn("#list-filter");
        window.press("All scopes");
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.choose(NAME).press(KeyCode.SHORTCUT).type(KeyCode.A);
        window.robot.release(KeyCode.SHORTCUT).type(KeyCode.DELETE);
        OpenWindow.waitUntil(() -> window.shows("Delete 2 secrets from 2 scopes?"));
        assertThat(window.seenTexts()).anyMatch(text -> text.contains(CANARY));

        present();
        assertHidden();
        assertThat(window.shows("1 secret in Acme research")).isTrue();
        window.robot.clickOn("#delete-confirm");
        assertHidden();
        window.robot.write("Acme research").type(KeyCode.ENTER);

        OpenWindow.waitUntil(() -> window.names().isEmpty());
        assertHidden();
    }

    @Test
    void copyingToAnotherScopeAndTheClipboardShowDots() throws Exception {
        store(team(), NAME);
        store(Scope.personal(), NAME);
        window.choose(NAME);
        present();
        window.robot.clickOn("#copy-value");
        OpenWindow.waitUntil(() -> isThere("#clipboard-chip"));
        assertHidden();
        window.robot.clickOn("#copy-name");
        assertHidden();

        fromMoreMenu("Copy to another scope\u2026");
        OpenWindow.waitUntil(() -> isThere("#transfer"));
        assertHidden();
        window.robot.clickOn("#transfer-target");
        window.press("Acme research");
        window.robot.clickOn("#transfer-submit");
        OpenWindow.waitUntil(() -> window.showsPart(" is in Acme research already"));
        assertHidden();
        window.robot.clickOn("#transfer-name").write("_" + CANARY);
        window.robot.clickOn("#transfer-submit");
        OpenWindow.waitUntil(() -> window.showsPart("Copied " + Presenting.DOTS));
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

    private Scope team() throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            return client.createTeam("Acme research").scope();
        }
    }

    /// Stores secrets beside the window; in its own scope it lists them.
    private void store(Scope scope, String... names) throws Exception {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            for (String name : names) {
                try (NewSecret secret = Secrets.text(name, "v " + CANARY, scope)) {
                    client.create(secret);
                }
            }
        }
        if (scope instanceof Scope.Personal) {
            window.robot.clickOn("#bar-refresh");
            OpenWindow.waitUntil(() -> window.names().size() == names.length);
        }
    }

    private boolean revealsTyped() {
        return window.robot.lookup("#reveal-typed").queryAs(ToggleButton.class).isSelected();
    }

    private boolean isThere(String selector) {
        return window.robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void requestClose() {
        window.robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(isThere("#unfinished-sheet")).isTrue();
    }

    private void fromMoreMenu(String words) {
        window.robot.interact(() ->
                window.robot.lookup("#more").queryAs(MenuButton.class).getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .forEach(MenuItem::fire));
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
