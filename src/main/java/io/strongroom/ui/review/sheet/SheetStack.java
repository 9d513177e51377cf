package io.strongroom.ui.review.sheet;

import io.strongroom.ui.control.SheetHost;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Lays small sheets over a large one, which stays what it is below them.
final class SheetStack extends StackPane implements SheetHost {

    private final Runnable focusBelow;
    private final EventHandler<KeyEvent> elsewhere = this::keyElsewhere;

    /// @param focusBelow gives the focus to the large sheet again
    SheetStack(Region below, Runnable focusBelow) {
        super(below);
        this.focusBelow = focusBelow;
    }

    /// Whether a small sheet lies over the large one.
    boolean isCovered() {
        return getChildren().size() > 1;
    }

    @Override
    public void show(Region sheet) {
        close();
        getChildren().getFirst().setDisable(true);
        sheet.setMaxHeight(USE_PREF_SIZE);
        StackPane scrim = new StackPane(sheet);
        scrim.getStyleClass().add("review-scrim");
        StackPane.setAlignment(sheet, Pos.CENTER);
        scrim.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close();
                    }
                });
        scrim.sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removeEventFilter(KeyEvent.KEY_PRESSED, elsewhere);
                    }
                    if (now != null) {
                        now.addEventFilter(KeyEvent.KEY_PRESSED, elsewhere);
                    }
                });
        getChildren().add(scrim);
        focusFirst(sheet);
    }

    @Override
    public void showUntilClosed(Region sheet) {
        show(sheet);
    }

    @Override
    public void close() {
        if (isCovered()) {
            getChildren().removeLast();
            getChildren().getFirst().setDisable(false);
            focusBelow.run();
        }
    }

    /// Esc closes the small sheet also while nothing of it has the focus.
    private void keyElsewhere(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && isCovered()
                && !hasFocus(getChildren().getLast())) {
            event.consume();
            close();
        }
    }

    private boolean hasFocus(Node sheet) {
        Node focused = getScene().getFocusOwner();
        while (focused != null && !focused.equals(sheet)) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    private static void focusFirst(Region sheet) {
        for (Node child : sheet.lookupAll(".text-field")) {
            child.requestFocus();
            return;
        }
        for (Node child : sheet.lookupAll(".button")) {
            child.requestFocus();
            return;
        }
    }
}
