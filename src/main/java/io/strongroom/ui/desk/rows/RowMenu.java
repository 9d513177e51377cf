package io.strongroom.ui.desk.rows;

import io.strongroom.domain.Secret;
import io.strongroom.ui.keys.Shortcut;
import io.strongroom.ui.secretdetail.SecretDetailView;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The menu at a row, by the right button of the mouse or by key: what the buttons and the keys do
/// with what is chosen. It is made when it is first asked for.
public final class RowMenu {

    private static final double INDENT = 40;

    private final ListView<?> rows;
    private final SecretDetailView detail;
    private final ObservableValue<List<Secret>> chosen;
    private final RowActions actions;
    private final Messages messages;
    private @Nullable Parts parts;

    /// What the menu is made of.
    ///
    /// @param values those that need a server that returns values
    /// @param one those that act on one secret
    /// @param many those that act on several
    private record Parts(
            ContextMenu menu, List<MenuItem> values, List<MenuItem> one, List<MenuItem> many) {}

    /// @param rows where it is asked for
    /// @param detail has the lines that can be copied, and the ways to other scopes
    /// @param chosen what it acts on
    public RowMenu(
            ListView<?> rows,
            SecretDetailView detail,
            ObservableValue<List<Secret>> chosen,
            RowActions actions,
            Messages messages) {
        this.rows = rows;
        this.detail = detail;
        this.chosen = chosen;
        this.actions = actions;
        this.messages = messages;
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
        rows.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (Shortcut.MENU.matches(pressed)) {
                        pressed.consume();
                        showAtRow();
                    }
                });
    }

    private void show(ContextMenuEvent asked) {
        asked.consume();
        if (asked.isKeyboardTrigger()) {
            showAtRow();
        } else if (asked.getTarget() instanceof Node node && takesRowAt(node)) {
            prepared().show(rows, asked.getScreenX(), asked.getScreenY());
        }
    }

    /// The menu is about the row under the pointer: where that is not chosen yet, it is now.
    private boolean takesRowAt(Node pointed) {
        Node at = pointed;
        while (at != null && !(at instanceof ListCell<?>)) {
            at = at.getParent();
        }
        if (!(at instanceof ListCell<?> cell) || cell.isEmpty()) {
            return false;
        }
        if (!cell.isSelected()) {
            rows.getSelectionModel().clearAndSelect(cell.getIndex());
        }
        return !chosen.getValue().isEmpty();
    }

    /// Below the chosen row, if it is in sight; otherwise at the top of the list.
    private void showAtRow() {
        if (chosen.getValue().isEmpty()) {
            return;
        }
        Bounds place =
                rows.lookupAll(".list-cell").stream()
                        .filter(node -> node instanceof ListCell<?> cell && isChosen(cell))
                        .map(RowMenu::onScreen)
                        .findFirst()
                        .orElseGet(() -> onScreen(rows));
        double below = place.getHeight() < rows.getHeight() ? place.getHeight() : 0;
        prepared().show(rows, place.getMinX() + INDENT, place.getMinY() + below);
    }

    private static boolean isChosen(ListCell<?> cell) {
        return cell.isVisible() && !cell.isEmpty() && cell.isSelected();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private ContextMenu prepared() {
        Parts made = parts;
        if (made == null) {
            made = make();
            parts = made;
            // The server may say it only while the first menu is open.
            detail.onReturnsValues(this::offerWhatCanBeDone);
        }
        offerWhatCanBeDone();
        return made.menu();
    }

    private void offerWhatCanBeDone() {
        if (parts != null) {
            boolean one = chosen.getValue().size() == 1;
            parts.one().forEach(item -> item.setVisible(one));
            parts.many().forEach(item -> item.setVisible(!one));
            parts.values().forEach(item -> item.setVisible(one && detail.returnsValues()));
        }
    }

    private Parts make() {
        MenuItem copyValue = item("detail.copy-value", Shortcut.COPY_VALUE, actions.copyValue());
        MenuItem clear = new MenuItem(messages.text("menu.clear"));
        clear.setOnAction(_ -> actions.clear().run());
        List<MenuItem> one = new ArrayList<>();
        one.add(item("detail.copy-name", Shortcut.COPY_NAME, actions.copyName()));
        one.addAll(detail.linesToCopy());
        one.add(new SeparatorMenuItem());
        MenuItem edit = item("edit.button", Shortcut.EDIT, actions.edit());
        one.add(edit);
        one.add(detail.copyTo());
        MenuItem reveal = detail.reveal();
        MenuItem move = detail.moveTo();
        MenuItem last = new SeparatorMenuItem();
        ContextMenu menu = new ContextMenu();
        menu.setId("row-menu");
        menu.getItems().add(copyValue);
        menu.getItems().addAll(one);
        menu.getItems().add(menu.getItems().indexOf(edit), reveal);
        menu.getItems().addAll(move, last, item("menu.delete", Shortcut.DELETE, actions.delete()));
        menu.getItems().add(clear);
        one.add(last);
        return new Parts(menu, List.of(copyValue, reveal, move), one, List.of(clear));
    }

    /// The key is shown only: the list takes it itself, and no field loses it.
    private MenuItem item(String key, Shortcut shortcut, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setAccelerator(shortcut.keys().getFirst());
        item.setOnAction(_ -> action.run());
        return item;
    }
}
