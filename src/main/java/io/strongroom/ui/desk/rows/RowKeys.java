package io.strongroom.ui.desk.rows;

import io.strongroom.ui.keys.Shortcut;

import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys that act on what is chosen; never where something is typed.
public final class RowKeys {

    private final RowActions actions;
    private boolean held;

    public RowKeys(RowActions actions) {
        this.actions = actions;
    }

    /// Takes all of them from a list.
    public void takeFromRows(Parent rows) {
        rows.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getTarget() instanceof ListView<?> && !copies(pressed)) {
                        changes(pressed);
                    }
                });
        rows.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
    }

    /// Takes those that copy from the details, whose buttons need the others.
    public void takeFromDetails(Parent details) {
        details.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (!(pressed.getTarget() instanceof TextInputControl)) {
                        copies(pressed);
                    }
                });
    }

    private void changes(KeyEvent pressed) {
        if (Shortcut.DELETE.matches(pressed)) {
            pressed.consume();
            // A key that is held repeats itself, and the next row is chosen by then.
            if (!held) {
                held = true;
                actions.delete().run();
            }
        } else if (Shortcut.EDIT.matches(pressed)) {
            pressed.consume();
            actions.edit().run();
        }
    }

    private boolean copies(KeyEvent pressed) {
        if (Shortcut.COPY_VALUE.matches(pressed)) {
            pressed.consume();
            actions.copyValue().run();
        } else if (Shortcut.COPY_NAME.matches(pressed)) {
            pressed.consume();
            actions.copyName().run();
        }
        return pressed.isConsumed();
    }
}
