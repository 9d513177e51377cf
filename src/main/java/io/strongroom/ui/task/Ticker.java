package io.strongroom.ui.task;

/// Ticks once a second on the FX thread, for countdowns.
public interface Ticker {

    /// Starts ticking; the first tick comes a second from now.
    ///
    /// @return cancel it to stop
    TaskRunner.Task everySecond(Runnable tick);
}
