package io.strongroom.app.window;

import java.time.Duration;

/// Looks every two seconds, on a thread of its own, whether something has come about. It begins
/// with [#start()] and ends when closed. A timer of the toolkit would have it draw all the while.
public final class IdleTicks implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(2);

    private final Thread thread;

    /// @param look is called on that thread
    public IdleTicks(Runnable look) {
        this.thread = Thread.ofVirtual().name("idle").unstarted(() -> run(look));
    }

    /// Begins to look.
    public void start() {
        thread.start();
    }

    private static void run(Runnable look) {
        try {
            while (true) {
                Thread.sleep(STEP);
                look.run();
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
