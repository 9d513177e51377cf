package io.strongroom.ui.task;

import io.strongroom.ui.task.TaskRunner.Task;

import java.util.function.LongConsumer;

/// Counts seconds down. Use on the FX thread.
public final class Countdown {

    private final Ticker ticker;
    private Task ticking = Task.NONE;

    /// @param ticker lets the seconds pass
    public Countdown(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Counts from a number of seconds, in the place of what was counted before.
    ///
    /// @param onSecond takes how many are left, the whole number first
    /// @param onOver runs when none is left
    public void start(long seconds, LongConsumer onSecond, Runnable onOver) {
        stop();
        long[] left = {seconds};
        Runnable show =
                () -> {
                    if (left[0] <= 0) {
                        stop();
                        onOver.run();
                    } else {
                        onSecond.accept(left[0]);
                    }
                    left[0]--;
                };
        ticking = ticker.everySecond(show);
        show.run();
    }

    /// Counts no more.
    public void stop() {
        ticking.cancel();
        ticking = Task.NONE;
    }
}
