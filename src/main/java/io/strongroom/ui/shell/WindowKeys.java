package io.strongroom.ui.shell;

import io.strongroom.ui.keys.Shortcut;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The keys of a window's scene.
final class WindowKeys {

    private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, BooleanSupplier> early = new EnumMap<>(Shortcut.class);

    /// Has a key do something, unless what has the focus takes it for itself.
    WindowKeys on(Shortcut shortcut, Runnable action) {
        actions.put(shortcut, action);
        return this;
    }

    /// Has a key do something before what has the focus hears of it.
    ///
    /// @param action whether it did something; otherwise the key goes on to where the focus is
    WindowKeys first(Shortcut shortcut, BooleanSupplier action) {
        early.put(shortcut, action);
        return this;
    }

    /// Gives a scene these keys.
    ///
    /// @return takes them away again
    Subscription install(Scene scene) {
        Map<KeyCombination, Runnable> accelerators = Shortcut.accelerators(actions);
        scene.getAccelerators().putAll(accelerators);
        EventHandler<KeyEvent> filter = this::take;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
            accelerators.keySet().forEach(scene.getAccelerators()::remove);
        };
    }

    private void take(KeyEvent pressed) {
        early.forEach((shortcut, action) -> {
            if (!pressed.isConsumed() && shortcut.matches(pressed) && action.getAsBoolean()) {
                pressed.consume();
            }
        });
    }
}
