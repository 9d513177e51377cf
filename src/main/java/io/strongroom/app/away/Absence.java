package io.strongroom.app.away;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long the user was at other windows, told by the focus of ours. For one thread.
public final class Absence {

    /// From then on, what is shown may have changed elsewhere.
    static final Duration LONG = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant left = Instant.MAX;

    public Absence(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes whether the window has the focus.
    ///
    /// @return whether it has come back after a minute or more
    public boolean focused(boolean here) {
        Instant now = clock.instant();
        if (here) {
            boolean isLong = left.isBefore(now) && !left.plus(LONG).isAfter(now);
            left = Instant.MAX;
            return isLong;
        }
        left = now;
        return false;
    }
}
