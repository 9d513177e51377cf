package io.strongroom.app;

import io.strongroom.ui.keys.Shortcut;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

import java.util.Map;

/// The screen that is on the stage. Each is in a scene of its own, with the keys that all of them
/// have: a scene remembers what was under the last press until the next one, and with it the whole
/// screen that was pressed. Use on the FX thread.
final class OnStage {

    private final Stage stage;
    private final AppTheme theme;
    private final Runnable lock;
    private final Presenting presenting = new Presenting();
    private Subscription dressed = Subscription.EMPTY;
    private Runnable onActive = () -> {};

    /// @param lock what Ctrl+L does
    OnStage(Stage stage, AppTheme theme, Runnable lock) {
        this.stage = stage;
        this.theme = theme;
        this.lock = lock;
    }

    /// Puts a screen there; the one before learns that it is seen no more, and stops its timers.
    void put(Parent root) {
        dressed.unsubscribe();
        Scene next = new Scene(new Group(), stage.getWidth(), stage.getHeight());
        presenting.govern(next);
        next.setRoot(root);
        dressed = theme.dress(next);
        next.getAccelerators()
                .putAll(
                        Shortcut.accelerators(
                                Map.of(
                                        Shortcut.QUIT,
                                        this::requestClose,
                                        Shortcut.LOCK,
                                        lock,
                                        Shortcut.PRESENT,
                                        presenting::toggle)));
        next.addEventFilter(KeyEvent.ANY, _ -> onActive.run());
        next.addEventFilter(MouseEvent.ANY, _ -> onActive.run());
        next.addEventFilter(ScrollEvent.ANY, _ -> onActive.run());
        Scene before = stage.getScene();
        stage.setScene(next);
        if (before != null) {
            before.setRoot(new Group());
        }
    }

    /// The scene of the screen that is there; there must have been one.
    Scene scene() {
        return stage.getScene();
    }

    /// Whether names and values are hidden, on whatever screen.
    Presenting presenting() {
        return presenting;
    }

    /// The same as the window's own close button.
    private void requestClose() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /// Runs with every key and every move of the pointer.
    void onActive(Runnable listener) {
        onActive = listener;
    }

    /// Somebody is there.
    void active() {
        onActive.run();
    }
}
