package io.strongroom.ui.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Tells when nobody has been at the window for too long. Two clocks are asked, and the earlier
/// counts: the clock of the wall can be set, and the other may stand still while the machine
/// sleeps. Safe for use by many threads; it does not tick by itself.
public final class IdleWatch {

    /// How far back the clock of the wall may be set before it is not believed any more.
    private static final Duration MENDED = Duration.ofSeconds(60);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Supplier<Optional<Duration>> limit;
    private final Runnable onIdle;
    private Instant activeAt;
    private long activeNanos;
    private Instant latest;
    private boolean watching;

    /// @param wall the clock of the wall
    /// @param nanos a clock that nobody sets, in nanoseconds, such as `System::nanoTime`
    /// @param limit how long nobody may be there; empty for ever
    /// @param onIdle runs once, on the thread that checks, until somebody is there again
    public IdleWatch(
            InstantSource wall,
            LongSupplier nanos,
            Supplier<Optional<Duration>> limit,
            Runnable onIdle) {
        this.wall = wall;
        this.nanos = nanos;
        this.limit = limit;
        this.onIdle = onIdle;
        this.activeAt = wall.instant();
        this.activeNanos = nanos.getAsLong();
        this.latest = activeAt;
        this.watching = true;
    }

    /// Somebody pressed a key or moved the pointer. What went by unseen until now counts first:
    /// whoever wakes a machine by a key finds it locked.
    public void active() {
        check();
        begin();
    }

    /// Starts anew, with somebody there.
    public synchronized void begin() {
        activeAt = wall.instant();
        activeNanos = nanos.getAsLong();
        latest = activeAt;
        watching = true;
    }

    /// Looks at the clocks; to be called every few seconds.
    public void check() {
        if (isIdle()) {
            onIdle.run();
        }
    }

    private synchronized boolean isIdle() {
        Instant now = wall.instant();
        boolean setBack = now.isBefore(latest.minus(MENDED));
        boolean idle =
                watching
                        && limit.get()
                                .filter(most ->
                                        setBack
                                                || reached(most, Duration.between(activeAt, now))
                                                || reached(most, sinceByNanos()))
                                .isPresent();
        if (now.isAfter(latest) || setBack) {
            latest = now;
        }
        if (idle) {
            watching = false;
        }
        return idle;
    }

    private Duration sinceByNanos() {
        return Duration.ofNanos(nanos.getAsLong() - activeNanos);
    }

    private static boolean reached(Duration most, Duration since) {
        return since.compareTo(most) >= 0;
    }
}
