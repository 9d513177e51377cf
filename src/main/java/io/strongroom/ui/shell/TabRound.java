package io.strongroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/// Has Tab go round within a sheet: what lies below it is seen, but not meant.
final class TabRound {

    private TabRound() {}

    /// Moves the focus if a press of Tab would take it out of a sheet, and consumes that press.
    ///
    /// @param focused what has the focus
    static void turn(Parent sheet, Node focused, KeyEvent press) {
        if (press.getCode() != KeyCode.TAB) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collect(sheet, stops);
        if (stops.isEmpty()) {
            press.consume();
            return;
        }
        boolean back = press.isShiftDown();
        boolean leaves = focused.equals(back ? stops.getFirst() : stops.getLast());
        if (leaves || !isWithin(focused, sheet)) {
            press.consume();
            (back ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private static void collect(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            }
            if (child instanceof Parent inner) {
                collect(inner, stops);
            }
        }
    }

    /// Whether a node is another one, or inside it.
    static boolean isWithin(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
