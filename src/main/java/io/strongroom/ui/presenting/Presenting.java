package io.strongroom.ui.presenting;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether the screen is shown to others at the moment, so that no name and no value may be seen on
/// it. A window has one; it governs the window's scenes, and whatever is in one of them asks there
/// ([#on(Node)]). Use on the FX thread.
public final class Presenting {

    /// What stands for something hidden, however long that is.
    public static final String DOTS = "\u2022".repeat(8);

    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);

    /// Whether it is on; off at first.
    public BooleanProperty onProperty() {
        return on;
    }

    /// Turns it on, or off.
    public void toggle() {
        on.set(!on.get());
    }

    /// Has the nodes of a scene follow this switch. They ask when they come into the scene, so this
    /// goes first.
    public void govern(Scene scene) {
        scene.getProperties().put(Presenting.class, this);
    }

    /// Whether what a node shows is shown to others; never outside of a governed scene. The switch
    /// lets go of a node that leaves the scene.
    public static ObservableValue<Boolean> on(Node node) {
        return node.sceneProperty().flatMap(Presenting::of).orElse(false);
    }

    /// Dots in the place of a text, if that is to be hidden.
    public static String shown(String text, boolean hidden) {
        return hidden && !text.isEmpty() ? DOTS : text;
    }

    private static ObservableValue<Boolean> of(Scene scene) {
        return scene.getProperties().get(Presenting.class) instanceof Presenting governing
                ? governing.on
                : new SimpleBooleanProperty(false);
    }
}
