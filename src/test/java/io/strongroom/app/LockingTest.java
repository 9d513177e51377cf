package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.protection.Outcome;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.AccessibleTree;
import io.strongroom.support.FileDrop;
import io.strongroom.support.LocalVaultServer;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The real window over a real vault, locked and unlocked.
@ExtendWith(ApplicationExtension.class)
class LockingTest {

    private static final String VALUE = "sk-canary-7f3e0c5d1b";

    /// A hundred take minutes, most of which is the tidying of the heap.
    private static final int ROUNDS = Integer.getInteger("strongroom.lockRounds", 10);

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
    void nothingOfTheAccountIsOnTheScreenAndADraftComesBack() {
        window.create("MY_KEY", VALUE);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        window.robot.clickOn("#name").write("HALF_TYPED").clickOn("#value").write(VALUE);
        window.robot.clickOn("#description").write("describes-it");

        lock();
        assertThat(texts())
                .noneMatch(text -> text.contains("MY_KEY"))
                .noneMatch(text -> text.contains("HALF_TYPED"))
                .noneMatch(text -> text.contains(VALUE))
                .noneMatch(text -> text.contains("describes-it"))
                .noneMatch(text -> text.contains("Personal"));
        assertThat(stage.getTitle()).doesNotContain("Personal");
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept, sealed."));
        assertThat(window.copied).containsExactly("cleared");

        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.shows("Create in Personal"));
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        assertThat(field("#name")).isEqualTo("HALF_TYPED");
        assertThat(field("#description")).isEqualTo("describes-it");
        assertThat(window.focused()).isEqualTo("name");
        window.hold(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.names().contains("HALF_TYPED"));
        window.close();
        assertThat(valueOf("HALF_TYPED")).isEqualTo(VALUE);
    }

    @Test
    void fileInTheFormComesBackByteForByte() throws Exception {
        Path file = Files.write(folder.resolve("ca.pem"), new byte[] {1, 2, 3, (byte) 0xFF});
        window.robot.interact(() -> new FileDrop(List.of(file)).drop(stage.getScene().getRoot()));
        OpenWindow.waitUntil(() -> window.shows("ca.pem"));

        lock();
        Files.delete(file);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.shows("ca.pem"));
        window.press("Create in Personal");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("CA_PEM")));
        window.close();
        assertThat(valueOf("CA_PEM")).isEqualTo("AQID/w==");
    }

    @Test
    void rowsOfAReviewComeBackWithTheNamesTheyHaveGot() throws Exception {
        Path env = Files.writeString(folder.resolve(".env"), "GOOD=" + VALUE + "\ndb-url=b\nodd\n");
        window.robot.interact(() -> new FileDrop(List.of(env)).drop(stage.getScene().getRoot()));
        window.press("Use DB_URL");
        OpenWindow.waitUntil(() -> window.shows("Save 2 to Personal"));

        lock();
        assertThat(texts()).noneMatch(text -> text.contains("DB_URL"));
        Files.delete(env);
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.shows("Review 2 secrets from .env"));
        assertThat(texts()).anyMatch(text -> text.startsWith(".env, line 3"));
        window.press("Save 2 to Personal");
        OpenWindow.waitUntil(() -> window.shows("Saved 2 secrets to Personal"));
        window.close();
        assertThat(valueOf("GOOD")).isEqualTo(VALUE);
        assertThat(valueOf("DB_URL")).isEqualTo("b");
    }

    @Test
    void rowsOfALastImportAreToldAfterTheLock() throws Exception {
        Path env = Files.writeString(folder.resolve(".env"), "GOOD=" + VALUE + "\nB=b\n");
        window.robot.interact(() -> new FileDrop(List.of(env)).drop(stage.getScene().getRoot()));
        window.press("Save 2 to Personal");
        OpenWindow.waitUntil(() -> window.shows("Saved 2 secrets to Personal"));
        window.robot.type(KeyCode.ESCAPE);

        lock();
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().size() == 2);
        window.hold(KeyCode.I);
        window.press("Last import: Saved 2 secrets to Personal. Show");

        OpenWindow.waitUntil(() -> window.shows("Every row was saved."));
        assertThat(texts()).contains("created").noneMatch(text -> text.contains(VALUE));
        assertThat(window.robot.lookup("#result-rows").tryQuery()).isPresent();
        assertThat(window.focused()).isEqualTo("result-rows");
        window.robot.type(KeyCode.ESCAPE);
        OpenWindow.waitUntil(() -> window.robot.lookup("#result-rows").tryQuery().isEmpty());
    }

    @Test
    void passphraseOpensItAndAWrongOneIsToldInOneSentence() {
        char[] passphrase = "correct horse battery".toCharArray();
        try (Passphrase wanted = Passphrase.of(passphrase)) {
            assertThat(window.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }
        window.create("MY_KEY", VALUE);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        window.robot.clickOn("#name").write("HALF");

        lock();
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        assertThat(window.focused()).isEqualTo("passphrase");
        window.robot.write("wrong").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.shows("This passphrase does not open the vault."));
        assertThat(window.focused()).isEqualTo("passphrase");

        window.robot.write("correct horse battery").type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.shows("Create in Personal"));
        OpenWindow.waitUntil(() -> window.names().equals(List.of("MY_KEY")));
        assertThat(field("#name")).isEqualTo("HALF");
    }

    /// Argon2id works on a thread of its own, which is looked for from a turn of the FX thread that
    /// begins after the press and ends before the answer.
    @Test
    void windowAnswersWhileAPassphraseIsTried() {
        try (Passphrase wanted = Passphrase.of("correct horse battery".toCharArray())) {
            assertThat(window.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }
        lock();
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        window.robot.write("wrong");
        window.robot.interact(() -> window.robot.lookup("#unlock").queryButton().fire());

        AtomicInteger turns = new AtomicInteger();
        while (window.robot.lookup("#unlock").queryButton().isDisabled()) {
            window.robot.interact(() -> {
                if (isTryingAPassphrase()) {
                    turns.incrementAndGet();
                }
            });
        }

        assertThat(turns).hasPositiveValue();
        OpenWindow.waitUntil(() -> window.shows("This passphrase does not open the vault."));
    }

    private static boolean isTryingAPassphrase() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("passphrase"));
    }

    @Test
    void sheetGoesWithTheRest() {
        window.robot.interact(() -> window.window().shown().orElseThrow().window().begin());
        window.hold(KeyCode.COMMA);
        OpenWindow.waitUntil(() -> window.shows("Settings"));

        lock();
        assertThat(texts()).noneMatch(text -> text.contains(home.toString()));
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        assertThat(window.shows("Settings")).isFalse();
    }

    @Test
    void saveThatIsUnderWayIsNotLost() {
        for (int round = 0; round < 10; round++) {
            String name = "ROUND_" + round;
            window.robot.clickOn("#name").write(name).clickOn("#value").write("v");
            window.robot.interact(() -> {
                window.robot.lookup("#create").queryButton().fire();
                window.window().lock();
            });
            window.press("Unlock");
            OpenWindow.waitUntil(() -> window.shows("Create in Personal"));
            OpenWindow.waitUntil(() -> window.names().contains(name));
            assertThat(field("#name")).isEmpty();
        }
    }

    @Test
    void closingWhileADraftIsLockedAwayIsAskedAbout() {
        window.robot.clickOn("#name").write("HALF");
        lock();
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept"));

        requestClose();
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.showsPart("Closing now loses your draft.")).isTrue();
        requestClose();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void manyTimesInARow() {
        for (int round = 0; round < ROUNDS; round++) {
            window.robot.interact(() -> window.window().lock());
            OpenWindow.waitUntil(() -> !window.robot.lookup("#unlock").queryButton().isDisabled());
            window.robot.interact(() -> window.robot.lookup("#unlock").queryButton().fire());
            OpenWindow.waitUntil(() -> window.window().shown().isPresent());
        }
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        window.create("AFTER_ALL", "v");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("AFTER_ALL")));
    }

    private void lock() {
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Strongroom is locked"));
    }

    private void requestClose() {
        window.robot.interact(() ->
                Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private String field(String id) {
        return window.robot.lookup(id).queryAs(TextField.class).getText();
    }

    private String valueOf(String name) {
        return LocalVaultServer.valueIn(home, name);
    }

    /// Every text in the scene graph, seen or not, and what a screen reader could be told.
    private List<String> texts() {
        List<String> found = new ArrayList<>();
        window.robot.interact(() -> {
            collect(stage.getScene().getRoot(), found);
            found.addAll(AccessibleTree.words(stage.getScene().getRoot()));
        });
        return found;
    }

    private static void collect(Node node, List<String> found) {
        switch (node) {
            case Labeled labeled -> found.add(String.valueOf(labeled.getText()));
            case TextInputControl input -> found.add(String.valueOf(input.getText()));
            case Text text -> found.add(text.getText());
            default -> {}
        }
        found.add(String.valueOf(node.getUserData()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
