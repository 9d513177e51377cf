package io.strongroom.app.window;

import io.strongroom.account.Preferences.WindowBounds;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Puts the window where it was left, if a screen is there, and remembers where it is left.
public final class WindowPlace {

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 520;

    /// By when a window manager has placed a window that is shown.
    private static final Duration PLACED = Duration.millis(400);

    private WindowPlace() {}

    /// Places a stage that is not shown yet, and remembers where it is when it hides.
    public static void restore(Stage stage, RememberedPreferences preferences) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        center(stage, room);
        preferences.current().window().ifPresent(bounds -> place(stage, bounds));
        stage.setOnHiding(_ -> preferences.change(now -> now.withWindow(bounds(stage))));
    }

    /// Brings a stage that was just shown back onto the screen if, once its place is settled, its
    /// title bar lies beyond the edge: on X11 one start in a few ends there, when the window
    /// manager tells late how wide its frame is.
    public static void keepOnScreen(Stage stage) {
        PauseTransition untilPlaced = new PauseTransition(PLACED);
        untilPlaced.setOnFinished(_ -> bringBack(stage));
        untilPlaced.play();
    }

    private static void bringBack(Stage stage) {
        boolean isFree = !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        boolean hasItsTitleBar =
                Screen.getScreensForRectangle(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                        .stream()
                        .anyMatch(screen -> screen.getVisualBounds().getMinY() <= stage.getY());
        if (isFree && !hasItsTitleBar) {
            center(stage, Screen.getPrimary().getVisualBounds());
        }
    }

    // JavaFX's own share of the room above: a third.
    private static void center(Stage stage, Rectangle2D room) {
        stage.setX(room.getMinX() + (room.getWidth() - stage.getWidth()) / 2);
        stage.setY(room.getMinY() + (room.getHeight() - stage.getHeight()) / 3);
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
