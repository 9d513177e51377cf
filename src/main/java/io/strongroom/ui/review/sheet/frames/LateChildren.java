package io.strongroom.ui.review.sheet.frames;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Children of a pane that are put in when they are first shown, in an order of their own: what is
/// in a scene is styled, also while it is hidden.
public final class LateChildren {

    private final Pane pane;
    private final List<Node> order;

    /// @param order all children the pane may come to have
    public LateChildren(Pane pane, Node... order) {
        this.pane = pane;
        this.order = List.of(order);
    }

    /// Shows a child, or hides it and leaves it no room.
    public void show(Node child, boolean shown) {
        if (shown) {
            put(child);
        }
        child.setVisible(shown);
        child.setManaged(shown);
    }

    /// Puts a child in ahead, hidden, if it is not in.
    ///
    /// @return whether it was not
    public boolean prepare(Node child) {
        boolean missing = child.getParent() == null;
        if (missing) {
            child.setVisible(false);
            child.setManaged(false);
            put(child);
        }
        return missing;
    }

    /// Whether any child is shown.
    public boolean areAnyShown() {
        return pane.getChildren().stream().anyMatch(Node::isVisible);
    }

    private void put(Node child) {
        if (child.getParent() == null) {
            long before =
                    order.stream()
                            .takeWhile(other -> !other.equals(child))
                            .filter(other -> other.getParent() != null)
                            .count();
            pane.getChildren().add((int) before, child);
        }
    }
}
