package io.strongroom.ui.fileimport;

import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets a whole window take files: says what a drop will do while the pointer is over it, and hands
/// the files on when it is let go. Nothing on disk is looked at before that.
public final class FileDropTarget {

    private final Pane pane;
    private final Supplier<DropOverlay> makeOverlay;
    private final Consumer<List<Path>> onDropped;
    private @Nullable DropOverlay overlay;

    private FileDropTarget(
            Pane pane, Supplier<DropOverlay> makeOverlay, Consumer<List<Path>> onDropped) {
        this.pane = pane;
        this.makeOverlay = makeOverlay;
        this.onDropped = onDropped;
    }

    /// Makes a pane take files.
    ///
    /// @param makeOverlay makes, with the first drag, what is laid over the pane while files are
    ///   over it
    /// @param onDropped takes the files
    public static void install(
            Pane pane, Supplier<DropOverlay> makeOverlay, Consumer<List<Path>> onDropped) {
        FileDropTarget target = new FileDropTarget(pane, makeOverlay, onDropped);
        pane.setOnDragOver(target::over);
        pane.setOnDragExited(target::left);
        pane.setOnDragDropped(target::dropped);
        pane.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> target.hide());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> target.hide());
        pane.addEventFilter(KeyEvent.KEY_PRESSED, _ -> target.hide());
    }

    private void over(DragEvent event) {
        if (offersFiles(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!overlay().isShown()) {
                overlay().show(files(event));
            }
        }
        event.consume();
    }

    private void left(DragEvent event) {
        hide();
        event.consume();
    }

    /// Neither a key nor the pointer tells of itself while something is dragged: one that does
    /// shows that the drag is over, also where the program it came from ended without a word.
    private void hide() {
        if (overlay != null) {
            overlay.hide();
        }
    }

    private DropOverlay overlay() {
        DropOverlay made = overlay;
        if (made == null) {
            made = makeOverlay.get();
            overlay = made;
            pane.getChildren().add(made.root());
        }
        return made;
    }

    private void dropped(DragEvent event) {
        hide();
        boolean taken = offersFiles(event);
        event.setDropCompleted(taken);
        event.consume();
        if (taken) {
            onDropped.accept(files(event));
            pane.getScene().getWindow().requestFocus();
        }
    }

    private static boolean offersFiles(DragEvent event) {
        Dragboard board = event.getDragboard();
        return event.getGestureSource() == null
                && board != null
                && board.hasFiles()
                && !board.getFiles().isEmpty();
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
