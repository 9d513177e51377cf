package io.strongroom.vault.store.sqlite;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Asks twice a second whether something has changed and tells a listener. It has a daemon thread
/// of its own, a platform thread: a call into SQLite would hold a virtual thread's carrier.
public final class ChangeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final long INTERVAL_MILLIS = 500;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final BooleanSupplier changed;
    private final Runnable listener;

    private ChangeWatch(BooleanSupplier changed, Runnable listener) {
        this.changed = changed;
        this.listener = listener;
    }

    /// Begins to watch.
    ///
    /// @param changed asked on the watch's thread; whether there was a change since it last said so
    /// @param listener called on the watch's thread
    public static ChangeWatch start(BooleanSupplier changed, Runnable listener) {
        ChangeWatch watch = new ChangeWatch(changed, listener);
        Thread.ofPlatform().daemon().name("vault-watch").start(watch::run);
        return watch;
    }

    /// Stops the watch. A call of the listener that is under way is not waited for.
    @Override
    public void close() {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                tellIfChanged();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellIfChanged() {
        try {
            if (changed.getAsBoolean()) {
                listener.run();
            }
        } catch (RuntimeException failed) {
            // One failing listener call must not end the watch.
            LOG.warn("A listener to changes of the vault failed.", failed);
        }
    }
}
