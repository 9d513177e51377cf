package io.strongroom.ui.task;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Ticks by the toolkit's own clock.
public final class FxTicker implements Ticker {

    @Override
    public TaskRunner.Task everySecond(Runnable tick) {
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick.run()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        return seconds::stop;
    }
}
