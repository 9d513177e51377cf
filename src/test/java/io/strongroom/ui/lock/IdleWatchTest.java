package io.strongroom.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class IdleWatchTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Instant wall = Instant.parse("2026-11-24T12:00:00Z");
    private long nanos = Long.MAX_VALUE - 1_000_000_000L; // overflows a second from now
    private Optional<Duration> limit = Optional.of(LIMIT);
    private int locked;
    private final IdleWatch watch =
            new IdleWatch(() -> wall, () -> nanos, () -> limit, () -> locked++);

    /// What the two clocks show after a while, whichever of them was set, stood still or ran on.
    @ParameterizedTest
    @CsvSource({
        "PT4M59S,  PT4M59S, 0",
        "PT5M,     PT5M,    1",
        "PT5M,     PT0S,    1", // asleep: the other clock stood still
        "PT0S,     PT5M,    1", // the wall's clock stands still
        "PT1H,     PT1S,    1",
        "P1D,      PT1S,    1",
        "P3650D,   PT1S,    1",
        "PT-59S,   PT1S,    0", // mended by a time server
        "PT-61S,   PT1S,    1",
        "PT-1H,    PT1S,    1",
        "P-1D,     PT1S,    1",
        "P-3650D,  PT1S,    1",
        "PT-30S,   PT5M,    1",
        "PT30S,    PT4M59S, 0"
    })
    void eitherClockLocks(Duration byTheWall, Duration byNanos, int expected) {
        pass(byTheWall, byNanos);
        watch.check();
        watch.check();

        assertThat(locked).isEqualTo(expected);
    }

    @Test
    void activityPutsItOff() {
        for (int minute = 0; minute < 60; minute++) {
            pass(Duration.ofMinutes(1));
            watch.active();
            watch.check();
        }
        assertThat(locked).isZero();

        pass(LIMIT);
        watch.check();
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void keyThatWakesTheMachineComesTooLate() {
        pass(Duration.ofHours(8));
        watch.active();

        assertThat(locked).isEqualTo(1);
    }

    @Test
    void clockThatIsSetBackWhileItIsWatchedLocks() {
        pass(Duration.ofMinutes(4));
        watch.check();
        pass(Duration.ofSeconds(-90), Duration.ofSeconds(1));
        watch.check();

        assertThat(locked).isEqualTo(1);
    }

    @Test
    void locksOnceUntilSomebodyIsThereAgain() {
        pass(LIMIT);
        watch.check();
        pass(LIMIT);
        watch.check();
        assertThat(locked).isEqualTo(1);

        watch.begin();
        watch.check();
        assertThat(locked).isEqualTo(1);
        pass(LIMIT);
        watch.check();
        assertThat(locked).isEqualTo(2);
    }

    @Test
    void limitIsAskedAnewAndMayBeNone() {
        limit = Optional.empty();
        pass(Duration.ofDays(400));
        watch.check();
        pass(Duration.ofDays(-400), Duration.ofDays(1));
        watch.check();
        assertThat(locked).isZero();

        limit = Optional.of(Duration.ofMinutes(1));
        watch.begin();
        pass(Duration.ofMinutes(1));
        watch.check();
        assertThat(locked).isEqualTo(1);
    }

    private void pass(Duration time) {
        pass(time, time);
    }

    private void pass(Duration byTheWall, Duration byNanos) {
        wall = wall.plus(byTheWall);
        nanos += byNanos.toNanos();
    }
}
