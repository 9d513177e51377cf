package io.strongroom.support;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files dragged in from another program. A robot's drag does not arrive on the headless platform,
/// so the events are made here, with a dragboard that holds real files. Use on the FX thread.
public final class FileDrop {

    private final DraggedFiles files;

    /// Takes files into the hand.
    public FileDrop(List<Path> files) {
        this.files = new DraggedFiles(files.stream().map(Path::toFile).toList());
    }

    /// Moves them over a node.
    ///
    /// @return whether the node would take them
    public boolean over(Node target) {
        DragEvent event = event(DragEvent.DRAG_OVER);
        Event.fireEvent(target, event);
        return event.isAccepted();
    }

    /// Lets them go over a node.
    ///
    /// @return whether the node took them
    public boolean drop(Node target) {
        DragEvent event = event(DragEvent.DRAG_DROPPED);
        Event.fireEvent(target, event);
        return event.isDropCompleted();
    }

    /// Moves them away from a node.
    public void leave(Node target) {
        Event.fireEvent(target, event(DragEvent.DRAG_EXITED));
    }

    private DragEvent event(EventType<DragEvent> type) {
        Dragboard board = DragboardHelper.createDragboard(files);
        return new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
    }

    private record DraggedFiles(List<File> files) implements TKClipboard {

        @Override
        public Set<DataFormat> getContentTypes() {
            return Set.of(DataFormat.FILES);
        }

        @Override
        public @Nullable Object getContent(DataFormat format) {
            return hasContent(format) ? files : null;
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return format.equals(DataFormat.FILES);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return EnumSet.of(TransferMode.COPY);
        }

        @SafeVarargs
        @Override
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public void setDragView(Image image) {}

        @Override
        public void setDragViewOffsetX(double x) {}

        @Override
        public void setDragViewOffsetY(double y) {}

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
