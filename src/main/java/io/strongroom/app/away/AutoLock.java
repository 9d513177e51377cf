package io.strongroom.app.away;

import io.strongroom.app.window.IdleTicks;
import io.strongroom.ui.lock.IdleWatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Locks the window when nobody has been at it for too long, and when the desktop says that the
/// user leaves.
public final class AutoLock implements AutoCloseable {

    /// The first seconds belong to the window and what it lists.
    private static final Duration LISTENS_AFTER = Duration.ofSeconds(3);

    private final IdleWatch watch;
    private final IdleTicks ticks;
    private final AwaySignals signals;

    /// @param environment of this process
    /// @param limit how long nobody may be there; empty for ever
    /// @param lock runs on a thread of this object
    public AutoLock(
            Map<String, String> environment, Supplier<Optional<Duration>> limit, Runnable lock) {
        watch = new IdleWatch(InstantSource.system(), System::nanoTime, limit, lock);
        ticks = new IdleTicks(watch::check);
        signals = new AwaySignals(environment, LISTENS_AFTER, lock);
    }

    /// Begins to look and to listen, in the background.
    public void begin() {
        ticks.start();
        signals.begin();
    }

    /// Somebody pressed a key or moved the pointer.
    public void active() {
        watch.active();
    }

    @Override
    public void close() {
        ticks.close();
        signals.close();
    }
}
