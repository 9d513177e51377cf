package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.Account;
import io.strongroom.support.FileDrop;

import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The real window over a vault, and the ways into it that a robot has not.
@ExtendWith(ApplicationExtension.class)
abstract class WindowCase {

    @TempDir Path folder;

    Path home;
    final FxRobot robot = new FxRobot();
    Stage stage;
    OpenWindow window;

    @BeforeEach
    void openWindow() throws Exception {
        stage = FxToolkit.toolkitContext().getRegisteredStage();
        home = Files.createDirectory(folder.resolve("home"));
        prepare();
        window = OpenWindow.of(stage, new Account.LocalVault(home), home);
    }

    /// Stores what the vault has before the window opens; nothing, unless a test says otherwise.
    void prepare() throws Exception {}

    @AfterEach
    void closeWindow() {
        window.close();
    }

    /// A file in the test's folder.
    Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    /// Drops files from another program.
    void drop(Path... files) {
        robot.interact(() -> assertThat(new FileDrop(List.of(files)).drop(root())).isTrue());
    }

    /// Puts a text on the clipboard.
    void copy(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    /// Whether a node is in the window.
    boolean isThere(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    <T> ListView<T> reviewRows() {
        return robot.lookup("#review-rows").queryListView();
    }
}
