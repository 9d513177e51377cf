package io.strongroom.app.window;

import io.strongroom.account.Preferences.WindowBounds;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the window where it was left, if a screen is there, and remembers where it is left.
public final class WindowPlace {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 520;

    private WindowPlace() {}

    /// Places a stage that is not shown yet, and remembers where it is when it hides.
    public static void restore(Stage stage, RememberedPreferences preferences) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        preferences.current().window().ifPresent(bounds -> place(stage, bounds));
        stage.setOnHiding(_ -> preferences.change(now -> now.withWindow(bounds(stage))));
    }

    private static void place(Stage stage, WindowBounds bounds) {
        stage.setMaximized(bounds.maximized());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(bounds.width(), room.getWidth()));
        stage.setHeight(Math.min(bounds.height(), room.getHeight()));
        boolean isOnAScreen =
                !Screen.getScreensForRectangle(
                                bounds.x(), bounds.y(), bounds.width(), bounds.height())
                        .isEmpty();
        if (isOnAScreen) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
        }
    }

    private static WindowBounds bounds(Stage stage) {
        return new WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }
}
