package io.strongroom.ui.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.ui.text.Messages;

import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A drag as a person does it, from a window of another program. It needs a real display: a robot's
/// drag does not arrive on the headless platform.
@Tag("display")
@ExtendWith(ApplicationExtension.class)
class RealDropTest {

    private static final int OTHER_WINDOW = 100;

    @TempDir Path folder;

    private final CompletableFuture<List<Path>> dropped = new CompletableFuture<>();
    private StackPane pane;

    @Start
    void show(Stage stage) {
        pane = new StackPane(new Label("target"));
        FileDropTarget.install(
                pane,
                () -> new DropOverlay(new Messages(Locale.ENGLISH), () -> "Personal"),
                dropped::complete);
        stage.setScene(new Scene(pane, 400, 300));
        stage.setX(500);
        stage.setY(200);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void filesOfAnotherProgramArriveWhereTheyAreLetGo(int count, FxRobot robot) throws Exception {
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            files.add(Files.writeString(folder.resolve("key " + number + ".pem"), "x"));
        }
        Process other = startOtherProgram(files);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("shown");
            dragOver(robot);
            robot.release(MouseButton.PRIMARY);

            assertThat(dropped.get(20, TimeUnit.SECONDS)).containsExactlyElementsOf(files);
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void nothingIsLaidOverTheWindowAnyMoreWhenTheOtherProgramDied(FxRobot robot) throws Exception {
        Process other = startOtherProgram(List.of(Files.writeString(folder.resolve("a.pem"), "x")));
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("shown");
            dragOver(robot);
        } finally {
            other.destroyForcibly().waitFor();
        }

        robot.release(MouseButton.PRIMARY).moveBy(20, 20);

        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !robot.lookup("#drop-overlay").query().isVisible());
        assertThat(dropped).isNotDone();
    }

    private void dragOver(FxRobot robot) throws Exception {
        robot.moveTo(new Point2D(OTHER_WINDOW + 60, OTHER_WINDOW + 60)).press(MouseButton.PRIMARY);
        robot.moveBy(20, 20).moveBy(20, 20).moveTo(pane);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#drop-overlay").query().isVisible());
    }

    private static Process startOtherProgram(List<Path> files) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProgram.Launcher.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Shows a window from which files can be dragged.
    public static final class OtherProgram extends Application {

        @Override
        public void start(Stage stage) {
            Label handle = new Label("drag me");
            StackPane root = new StackPane(handle);
            List<File> files = getParameters().getRaw().stream().map(File::new).toList();
            root.setOnDragDetected(event -> {
                Dragboard board = root.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(files);
                board.setContent(content);
                event.consume();
            });
            stage.setScene(new Scene(root, 200, 200));
            stage.setX(OTHER_WINDOW);
            stage.setY(OTHER_WINDOW);
            stage.setOnShown(_ -> System.out.println("shown"));
            stage.show();
        }

        /// JavaFX on the class path wants an entry point that is no application itself.
        static final class Launcher {
            private Launcher() {}

            public static void main(String[] args) {
                Application.launch(OtherProgram.class, args);
            }
        }
    }
}
