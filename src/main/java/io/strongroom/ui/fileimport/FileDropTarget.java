package io.strongroom.ui.fileimport;

import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
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
        if (overlay != null) {
            overlay.hide();
        }
        event.consume();
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
        if (overlay != null) {
            overlay.hide();
        }
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
