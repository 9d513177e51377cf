package io.strongroom.ui.task;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/// What is said anew each minute while somebody can see it, such as "2 min ago".
public final class EachMinute {

    private EachMinute() {}

    /// Runs something on the FX thread each minute while a node is in a scene. The first time is a
    /// minute after the node came into it.
    public static void whileShown(Node node, Runnable tick) {
        Timeline minutes = new Timeline(new KeyFrame(Duration.minutes(1), _ -> tick.run()));
        minutes.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        minutes.stop();
                    } else {
                        minutes.play();
                    }
                });
    }
}
