package io.strongroom.ui.desk;

import io.strongroom.ui.keys.Shortcut;

import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys that act on what is chosen; never where something is typed.
final class RowKeys {

    private final Actions actions;
    private boolean held;

    /// What the keys do.
    record Actions(Runnable delete, Runnable edit, Runnable copyValue, Runnable copyName) {}

    RowKeys(Actions actions) {
        this.actions = actions;
    }

    /// Takes all of them from a list.
    void takeFromRows(Parent rows) {
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
    void takeFromDetails(Parent details) {
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
                actions.delete.run();
            }
        } else if (Shortcut.EDIT.matches(pressed)) {
            pressed.consume();
            actions.edit.run();
        }
    }

    private boolean copies(KeyEvent pressed) {
        if (Shortcut.COPY_VALUE.matches(pressed)) {
            pressed.consume();
            actions.copyValue.run();
        } else if (Shortcut.COPY_NAME.matches(pressed)) {
            pressed.consume();
            actions.copyName.run();
        }
        return pressed.isConsumed();
    }
}
