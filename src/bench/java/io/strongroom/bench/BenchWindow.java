package io.strongroom.bench;

import com.sun.javafx.scene.SceneHelper;

import io.strongroom.account.ThemeChoice;
import io.strongroom.ui.theme.AppTheme;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/// What the benchmarks of what is drawn have in common: a window, its frames, and the thread that
/// makes them.
final class BenchWindow {

    private BenchWindow() {}

    /// Shows a pane in a window as the program dresses its own. Use on the FX thread.
    static Stage show(StackPane pane, double width, double height) {
        Stage window = new Stage();
        Scene scene = new Scene(pane, width, height);
        new AppTheme(ThemeChoice.LIGHT).dress(scene);
        window.setScene(scene);
        window.show();
        return window;
    }

    /// Does what a frame does before it is painted: styles of what has changed, and layout.
    /// Applying styles to the pane instead would style every node in sight anew. Use on the FX
    /// thread.
    ///
    /// @param shown lies in the pane from now on, alone
    static void layOut(StackPane pane, Node shown) {
        if (!pane.getChildren().contains(shown)) {
            pane.getChildren().setAll(shown);
        }
        SceneHelper.preferredSize(pane.getScene());
    }

    /// Waits while the window draws so many frames of its own.
    static void awaitFrames(int frames) throws Exception {
        CountDownLatch drawn = new CountDownLatch(frames);
        AnimationTimer counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        drawn.countDown();
                    }
                };
        onFxThread(counter::start);
        drawn.await();
        onFxThread(counter::stop);
    }

    /// Waits until the FX thread has done something.
    static void onFxThread(Runnable work) throws Exception {
        fromFxThread(Executors.callable(work));
    }

    /// Waits for what the FX thread makes.
    static <T> T fromFxThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
