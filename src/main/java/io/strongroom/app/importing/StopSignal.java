package io.strongroom.app.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Gives a command the time to end in order after Ctrl+C or a termination: the JVM, which would
/// otherwise stop at once, waits until this is closed.
public final class StopSignal implements AutoCloseable {

    /// The longest the JVM waits: more than the longest call under way may take.
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("stop-signal").unstarted(this::signalled);
    private Runnable onStop = () -> {};
    private boolean stopped;

    /// Listens from now on.
    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Says what the signal is to do; at once, if it came already.
    public void onStop(Runnable action) {
        synchronized (this) {
            onStop = action;
            if (!stopped) {
                return;
            }
        }
        action.run();
    }

    /// Lets the JVM stop, if a signal has come, and listens no more.
    @Override
    public void close() {
        closed.countDown();
        synchronized (this) {
            if (stopped) {
                return;
            }
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM has begun to stop, and finds this closed.
        }
    }

    private void signalled() {
        Runnable action;
        synchronized (this) {
            stopped = true;
            action = onStop;
        }
        action.run();
        try {
            var _ = closed.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
