package io.strongroom.ui.shell.menu;

import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/// The menu of the window, made when it is first opened.
public final class WindowMenu {

    private final ContextMenu menu = new ContextMenu();
    private final CheckMenuItem presenting;

    /// @param actions what its items do
    public WindowMenu(Actions actions, Messages messages) {
        menu.setId("window-menu");
        presenting = new CheckMenuItem(messages.text("menu.present"));
        prepare(presenting, "menu-present", "Shortcut+Shift+P", actions.present());
        MenuItem names = new MenuItem(messages.text("menu.names"));
        prepare(names, "menu-names", "Shortcut+Shift+N", actions.names());
        MenuItem lock = new MenuItem(messages.text("menu.lock"));
        prepare(lock, "menu-lock", "Shortcut+L", actions.lock());
        MenuItem preferences = new MenuItem(messages.text("menu.preferences"));
        prepare(preferences, "menu-preferences", "Shortcut+Comma", actions.preferences());
        MenuItem keys = new MenuItem(messages.text("menu.keys"));
        prepare(keys, "menu-keys", "F1", actions.keys());
        menu.getItems().addAll(names, presenting, lock, preferences, keys);
    }

    /// What the items do.
    ///
    /// @param present hides names and values, or shows them again
    /// @param lock locks the window
    /// @param preferences opens the settings
    /// @param names shows which names are in which scopes
    /// @param keys shows what the keys do
    public record Actions(
            Runnable present, Runnable lock, Runnable preferences, Runnable names, Runnable keys) {}

    /// Opens the menu below a button, its right edge at the button's.
    public void showBelow(Node button) {
        presenting.setSelected(Presenting.on(button).getValue());
        menu.show(button, Side.BOTTOM, 0, 4);
    }

    /// The keys are told here and taken by the scene.
    private static void prepare(MenuItem item, String id, String keys, Runnable action) {
        item.setId(id);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> action.run());
    }
}
