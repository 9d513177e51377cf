package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.account.protection.Outcome;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.LocalVaultServer;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

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
import java.util.stream.Stream;

/// The real window, in which a backup takes the place of the vault.
@ExtendWith(ApplicationExtension.class)
class RestoringTest {

    private static final String WORDS = "correct horse battery";

    @TempDir Path folder;

    private Path home;
    private Path backup;
    private Stage stage;
    private OpenWindow window;

    @Start
    void keepStage(Stage given) {
        stage = given;
    }

    /// A backup that has one secret, of a vault on another machine, and a window over a vault with
    /// another one.
    @BeforeEach
    void open() {
        Path elsewhere = folder.resolve("elsewhere");
        backup = folder.resolve("strongroom-backup.db");
        window = OpenWindow.of(stage, new Account.LocalVault(elsewhere), elsewhere);
        window.create("FROM_BACKUP", "old value");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
        protect();
        assertThat(window.guard().backUp(backup)).isEqualTo(new Outcome.Done());
        window.close();

        home = folder.resolve("home");
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));
        window.create("HERE", "v");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("HERE")));
        window.toPick.add(backup);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromTheSettingsKeepsWhatIsTypedAndPutsTheOldVaultAside() throws Exception {
        window.robot.clickOn("#name").write("HALF_TYPED");
        beginInSettings();
        type("#restore-way-in", WORDS);
        window.press("Put this vault aside and restore");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
        assertThat(window.showsPart("put aside, in " + home.resolve("before-restore-"))).isTrue();
        assertThat(window.robot.lookup("#name").queryAs(TextField.class).getText())
                .isEqualTo("HALF_TYPED");
        window.close();
        assertThat(LocalVaultServer.valueIn(aside().getFirst(), "HERE")).isEqualTo("v");
        assertThat(backup).exists();
    }

    @Test
    void whatDoesNotOpenItChangesNothing() throws Exception {
        beginInSettings();
        window.press("Put this vault aside and restore");
        OpenWindow.waitUntil(() -> window.showsPart("Type the passphrase or the recovery code"));
        type("#restore-way-in", "wrong words altogether");
        window.press("Put this vault aside and restore");
        OpenWindow.waitUntil(() -> window.showsPart("That does not open the backup."));

        window.toPick.set(0, Files.writeString(folder.resolve("notes.txt"), "not a backup"));
        window.press("Choose the backup\u2026");
        window.press("Put this vault aside and restore");
        OpenWindow.waitUntil(() -> window.showsPart("is not a backup of a vault"));
        Files.delete(folder.resolve("notes.txt"));
        window.press("Put this vault aside and restore");
        OpenWindow.waitUntil(() -> window.showsPart("is not there, or cannot be read"));

        window.press("Cancel");
        window.robot.clickOn("#preferences-close");
        assertThat(window.names()).containsExactly("HERE");
        window.create("STILL_WRITABLE", "v");
        OpenWindow.waitUntil(() -> window.names().contains("STILL_WRITABLE"));
        assertThat(aside()).isEmpty();
    }

    @Test
    void fromTheLockOpensByThePassphraseOfTheBackup() throws Exception {
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        window.press("Restore a backup\u2026");
        window.press("Choose the backup\u2026");
        type("#restore-way-in", WORDS);
        window.press("Put this vault aside and restore");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
        OpenWindow.waitUntil(() -> window.showsPart("put aside, in"));
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        type("#passphrase", WORDS);
        window.robot.type(KeyCode.ENTER);
        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
    }

    @Test
    void restoringFromTheLockCanBeGivenUp() {
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        window.press("Restore a backup\u2026");
        window.press("Cancel");
        window.press("Unlock");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("HERE")));
    }

    @Test
    void fromTheLockAsksBeforeADraftIsLostWithTheVaultThatSealedIt() {
        window.robot.clickOn("#name").write("HALF_TYPED");
        beginOnTheLock();
        window.press("Put this vault aside and restore");
        OpenWindow.waitUntil(() -> window.showsPart("Your draft is kept, sealed"));

        window.press("Cancel");
        window.press("Unlock");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("HERE")));
        assertThat(typedName()).isEqualTo("HALF_TYPED");

        beginOnTheLock();
        window.press("Put this vault aside and restore");
        window.press("Restore all the same");
        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
        assertThat(typedName()).isEmpty();
    }

    @Test
    void aBackupOfTheSameVaultOpensTheDraft() {
        protect();
        Path own = folder.resolve("own-backup.db");
        assertThat(window.guard().backUp(own)).isEqualTo(new Outcome.Done());
        window.toPick.set(0, own);
        window.create("SINCE_THEN", "v");
        OpenWindow.waitUntil(() -> window.names().contains("SINCE_THEN"));
        window.robot.clickOn("#name").write("HALF_TYPED");

        beginOnTheLock();
        window.press("Put this vault aside and restore");
        window.press("Restore all the same");

        OpenWindow.waitUntil(() -> window.names().equals(List.of("HERE")));
        OpenWindow.waitUntil(() -> window.showsPart("put aside, in"));
        assertThat(typedName()).isEqualTo("HALF_TYPED");
    }

    @Test
    void isOfferedAtTheFirstStart() {
        startIn(folder.resolve("new"));
        OpenWindow.waitUntil(() -> window.shows("Nothing in Personal yet"));

        restoreFromTheList();

        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
    }

    @Test
    void isOfferedWhereTheVaultDoesNotOpen() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("vault.db"), "not a vault");
        startIn(broken);
        OpenWindow.waitUntil(() -> window.shows("Retry"));

        restoreFromTheList();

        OpenWindow.waitUntil(() -> window.names().equals(List.of("FROM_BACKUP")));
    }

    private void startIn(Path other) {
        window.close();
        window = OpenWindow.of(stage, new Account.LocalVault(other), other);
        window.toPick.add(backup);
    }

    private void restoreFromTheList() {
        window.press("Restore a backup\u2026");
        window.press("Choose the backup\u2026");
        type("#restore-way-in", WORDS);
        window.press("Put this vault aside and restore");
    }

    private void beginOnTheLock() {
        window.hold(KeyCode.L);
        OpenWindow.waitUntil(() -> window.shows("Unlock"));
        window.press("Restore a backup\u2026");
        window.press("Choose the backup\u2026");
        type("#restore-way-in", WORDS);
    }

    private String typedName() {
        return window.robot.lookup("#name").queryAs(TextField.class).getText();
    }

    private void beginInSettings() {
        window.hold(KeyCode.COMMA);
        window.press("Vault protection");
        window.press("Restore a backup\u2026");
        window.press("Choose the backup\u2026");
        OpenWindow.waitUntil(() -> window.shows("strongroom-backup.db"));
    }

    private void type(String field, String text) {
        window.robot.clickOn(field).write(text);
    }

    private void protect() {
        try (Passphrase wanted = Passphrase.of(WORDS.toCharArray())) {
            assertThat(window.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }
    }

    private List<Path> aside() throws Exception {
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(RestoringTest::isAside).toList();
        }
    }

    private static boolean isAside(Path path) {
        return path.getFileName().toString().startsWith("before-restore-");
    }
}
