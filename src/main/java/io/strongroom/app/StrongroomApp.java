package io.strongroom.app;

import io.strongroom.app.desktop.SystemBrowser;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.window.StartupTrace;
import io.strongroom.app.window.StartupTrace.Milestone;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/// The bridge from JavaFX to [MainWindow].
public final class StrongroomApp extends Application {

    // JavaFX makes the application object itself, so what it is to show waits here.
    private static @Nullable MainWindow pending;

    private @Nullable MainWindow window;

    /// Shows the window and returns when it is closed; if another window of this data folder is
    /// open, brings that one forward and returns without one.
    public static void start(String[] args) {
        StartupTrace trace = StartupTrace.fromEnvironment();
        trace.reach(Milestone.MAIN);
        MainWindow window = new MainWindow(AppPaths.ofThisProcess(), trace);
        window.prepare();
        pending = window;
        launch(StrongroomApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        MainWindow shown = pending;
        if (shown == null) {
            throw new IllegalStateException("started other than by StrongroomApp.start");
        }
        window = shown;
        shown.show(stage, new SystemBrowser(getHostServices()::showDocument));
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
