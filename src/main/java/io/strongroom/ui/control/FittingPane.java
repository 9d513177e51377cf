package io.strongroom.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/// Shows its content as it is while it fits, and scrolls it with a bar from when it does not: the
/// twenty nodes of JavaFX's scroll pane are more than a window should wait for that has room
/// enough. The content stays where it is among the nodes, so that what is typed into it goes on.
/// What gets the focus comes into view.
public final class FittingPane extends Region {

    private final Region content;
    private final Rectangle visible = new Rectangle();
    private @Nullable ScrollBar bar;
    private double offset;

    /// @param content as wide as this pane, and scrolled where it is higher
    public FittingPane(Region content) {
        this.content = content;
        getChildren().add(content);
        setClip(visible);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .subscribe(focused -> {
                    if (focused != null) {
                        bringIntoView(focused);
                    }
                });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        visible.setWidth(getWidth());
        visible.setHeight(getHeight());
        double overlap = overlap();
        offset = Math.clamp(offset, 0, overlap);
        double beside = 0;
        if (overlap > 0) {
            ScrollBar shown = bar();
            beside = shown.prefWidth(-1);
            shown.setMax(overlap);
            shown.setVisibleAmount(overlap * getHeight() / (overlap + getHeight()));
            shown.setValue(offset);
            shown.resizeRelocate(getWidth() - beside, 0, beside, getHeight());
        }
        if (bar != null) {
            bar.setVisible(overlap > 0);
        }
        content.resizeRelocate(0, -offset, getWidth() - beside, getHeight() + overlap);
    }

    /// How much higher the content is than its place, in pixels. Beside the bar it is narrower, and
    /// words that wrap are higher there.
    private double overlap() {
        double whole = content.prefHeight(getWidth()) - getHeight();
        return whole <= 0
                ? 0
                : Math.max(
                        whole, content.prefHeight(getWidth() - bar().prefWidth(-1)) - getHeight());
    }

    private ScrollBar bar() {
        ScrollBar made = bar;
        if (made == null) {
            made = new ScrollBar();
            made.setOrientation(Orientation.VERTICAL);
            made.setFocusTraversable(false);
            made.setManaged(false);
            bar = made;
            made.valueProperty().subscribe((_, value) -> scrollTo(value.doubleValue()));
            getChildren().add(made);
        }
        return made;
    }

    private void scroll(ScrollEvent turned) {
        if (overlap() > 0) {
            scrollTo(offset - turned.getDeltaY());
            turned.consume();
        }
    }

    private void scrollTo(double wanted) {
        double possible = Math.clamp(wanted, 0, overlap());
        if (possible != offset) {
            offset = possible;
            requestLayout();
        }
    }

    private void bringIntoView(Node focused) {
        if (!isInside(focused)) {
            return;
        }
        // What was put there just now has no place before that.
        applyCss();
        layout();
        if (overlap() > 0) {
            Bounds place = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            if (place.getMinY() < offset) {
                scrollTo(place.getMinY());
            } else if (place.getMaxY() > offset + getHeight()) {
                scrollTo(place.getMaxY() - getHeight());
            }
        }
    }

    private boolean isInside(Node node) {
        Parent parent = node.getParent();
        while (parent != null && !parent.equals(content)) {
            parent = parent.getParent();
        }
        return parent != null;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
