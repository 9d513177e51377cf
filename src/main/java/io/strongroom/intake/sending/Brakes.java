package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The brakes that all threads of a sending share: a pause, after which it goes on, and an end.
/// Safe for use by many threads.
final class Brakes {

    /// Time as a sending sees it.
    interface Time {

        /// That of this machine.
        Time REAL =
                new Time() {
                    @Override
                    public Instant now() {
                        return Instant.now();
                    }

                    @Override
                    public void await(CountDownLatch end, Duration longest)
                            throws InterruptedException {
                        var _ = end.await(longest.toNanos(), TimeUnit.NANOSECONDS);
                    }
                };

        /// What time it is.
        Instant now();

        /// Waits, until the end if it comes first.
        void await(CountDownLatch end, Duration longest) throws InterruptedException;
    }

    private final Time time;
    private final CountDownLatch end = new CountDownLatch(1);
    private Instant openAt = Instant.MIN;
    private @Nullable ApiException cause;

    Brakes(Time time) {
        this.time = time;
    }

    /// Nothing more is sent from now on. The first cause is the one that is told.
    ///
    /// @param because what is the matter; null when it was cancelled
    synchronized void end(@Nullable ApiException because) {
        if (!ended()) {
            cause = because;
            end.countDown();
        }
    }

    boolean ended() {
        return end.getCount() == 0;
    }

    /// What is told of an item that was not sent.
    synchronized Outcome.NotSent notSent() {
        return new Outcome.NotSent(Optional.ofNullable(cause));
    }

    /// Nothing is sent for this long.
    ///
    /// @return whether that is longer than was known before
    synchronized boolean pause(Duration pause) {
        Instant until = time.now().plus(pause);
        if (!until.isAfter(openAt)) {
            return false;
        }
        openAt = until;
        return true;
    }

    /// Waits for a pause to be over.
    ///
    /// @return whether to go on; otherwise the sending has ended
    boolean pass() {
        try {
            while (!ended()) {
                Duration rest = rest();
                if (rest.isZero() || rest.isNegative()) {
                    return true;
                }
                time.await(end, rest);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end(null);
        }
        return false;
    }

    private synchronized Duration rest() {
        return openAt.equals(Instant.MIN) ? Duration.ZERO : Duration.between(time.now(), openAt);
    }
}
