package io.strongroom.app.away;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// When the list was last read, so that it is read again once the user comes back to it later. For
/// one thread.
public final class LastReading {

    /// From then on, what is shown may have changed elsewhere.
    static final Duration LONG = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant last = Instant.MAX;

    public LastReading(InstantSource clock) {
        this.clock = clock;
    }

    /// The list was read.
    public void done() {
        last = clock.instant();
    }

    /// Takes that the user has come back.
    ///
    /// @return whether the list is to be read again: the last reading is a minute old or older. The
    ///   new one counts from now on, so that one that takes long, or fails, is not begun at every
    ///   turn; never before the first one was done
    public boolean isOver() {
        Instant now = clock.instant();
        boolean over = last.isBefore(now) && !last.plus(LONG).isAfter(now);
        if (over) {
            last = now;
        }
        return over;
    }
}
