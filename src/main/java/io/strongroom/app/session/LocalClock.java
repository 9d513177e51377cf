package io.strongroom.app.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// This machine's clock in its own zone. The zone is looked up when it is first asked for: reading
/// the world's zones takes longer than a window may wait that shows no time yet.
public final class LocalClock extends Clock {

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
