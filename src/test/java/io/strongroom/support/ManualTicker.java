package io.strongroom.support;

import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.task.Ticker;

import java.util.ArrayList;
import java.util.List;

/// A ticker whose seconds a test lets pass.
public final class ManualTicker implements Ticker {

    private final List<Runnable> ticking = new ArrayList<>();

    @Override
    public Task everySecond(Runnable tick) {
        ticking.add(tick);
        return () -> ticking.remove(tick);
    }

    /// Lets seconds pass.
    public void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            List.copyOf(ticking).forEach(Runnable::run);
        }
    }

    /// How many are waiting for ticks.
    public int waiting() {
        return ticking.size();
    }
}
