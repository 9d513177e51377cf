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

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files dragged in from another program, or something dragged about in our own windows. A robot's
/// drag does not arrive on the headless platform, so the events are made here, with a dragboard
/// that holds real files. Use on the FX thread.
public final class FileDrop {

    private final Dragged dragged;
    private final @Nullable Node source;

    /// Takes files into the hand.
    public FileDrop(List<Path> files) {
        this(new Dragged(DataFormat.FILES, files.stream().map(Path::toFile).toList()), null);
    }

    private FileDrop(Dragged dragged, @Nullable Node source) {
        this.dragged = dragged;
        this.source = source;
    }

    /// Takes files into the hand, from a node of one of our own windows.
    public static FileDrop ofOurs(List<Path> files, Node source) {
        return new FileDrop(
                new Dragged(DataFormat.FILES, files.stream().map(Path::toFile).toList()), source);
    }

    /// Takes a text into the hand, from a node of our own window.
    public static FileDrop ofText(String text, Node source) {
        return new FileDrop(new Dragged(DataFormat.PLAIN_TEXT, text), source);
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
        Dragboard board = DragboardHelper.createDragboard(dragged);
        return new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, source, null, null);
    }

    private record Dragged(DataFormat format, Object content) implements TKClipboard {

        @Override
        public Set<DataFormat> getContentTypes() {
            return Set.of(format);
        }

        @Override
        public @Nullable Object getContent(DataFormat wanted) {
            return hasContent(wanted) ? content : null;
        }

        @Override
        public boolean hasContent(DataFormat wanted) {
            return wanted.equals(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return EnumSet.of(TransferMode.COPY);
        }

        @SafeVarargs
        @Override
        public final boolean putContent(Pair<DataFormat, Object>... added) {
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
