package io.strongroom.ui.desk.rows;

import io.strongroom.ui.secretlist.Content;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.List;
import java.util.Optional;

/// Moves the focus to the rows when what was done with them is over, so that the next key goes on
/// there. Where no rows are left, it goes to what can be done about that.
public final class RowFocus {

    private final Node rows;
    private final List<Node> instead;
    private boolean awaited;

    /// @param rows the list
    /// @param content whether there are any
    /// @param instead the places of buttons that are next best, the best first
    public RowFocus(Node rows, ObservableValue<Content> content, List<Node> instead) {
        this.rows = rows;
        this.instead = instead;
        content.subscribe(this::follow);
    }

    /// Moves it there.
    public void take() {
        if (rows.isVisible()) {
            rows.requestFocus();
        } else {
            takeNextBest();
        }
    }

    /// Moves it there once there are rows, which are on their way.
    public void takeSoon() {
        awaited = !rows.isVisible();
        if (!awaited) {
            rows.requestFocus();
        }
    }

    private void follow(Content now) {
        if (now != Content.ROWS) {
            if (rows.isFocused()) {
                takeNextBest();
            }
        } else if (awaited) {
            awaited = false;
            rows.requestFocus();
        }
    }

    private void takeNextBest() {
        instead.stream()
                .filter(Node::isVisible)
                .map(place -> place.lookup(".button"))
                .flatMap(button -> Optional.ofNullable(button).stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
