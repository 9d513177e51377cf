package io.strongroom.intake.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A clock that stands still until someone waits, and then is past the wait at once.
final class TestTime implements Brakes.Time {

    private final Runnable beforeTimePasses;
    private Instant now = Instant.now();
    private final List<Duration> waits = new ArrayList<>();

    TestTime() {
        this(() -> {});
    }

    /// @param beforeTimePasses runs on each thread that waits, before the time passes
    TestTime(Runnable beforeTimePasses) {
        this.beforeTimePasses = beforeTimePasses;
    }

    /// How long was waited, each time.
    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public void await(CountDownLatch end, Duration longest) {
        beforeTimePasses.run();
        synchronized (this) {
            waits.add(longest);
            now = now.plus(longest);
        }
    }
}
