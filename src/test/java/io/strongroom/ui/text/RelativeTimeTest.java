package io.strongroom.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

class RelativeTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Messages MESSAGES = new Messages(Locale.US);

    /// Now is 16:02 in Berlin, 15:02 in UTC, on a Monday.
    private static final RelativeTime TIMES = at("2026-11-23T15:02:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:02:00Z, just now,     just now",
        "2026-11-23T15:01:01Z, just now,     just now",
        "2026-11-23T15:01:00Z, 1 min ago,    1 minute ago",
        "2026-11-23T14:59:59Z, 2 min ago,    2 minutes ago",
        "2026-11-23T14:02:01Z, 59 min ago,   59 minutes ago",
        "2026-11-23T14:02:00Z, 1 h ago,      1 hour ago",
        "2026-11-22T23:00:00Z, 16 h ago,     16 hours ago",
        "2026-11-22T22:59:59Z, yesterday,    yesterday",
        "2026-11-21T23:00:00Z, yesterday,    yesterday",
        "2026-11-21T22:59:59Z, 2 days ago,   2 days ago",
        "2026-11-17T12:00:00Z, 6 days ago,   6 days ago",
        "2026-11-16T15:02:00Z, 16 Nov,       16 Nov",
        "2026-10-12T10:00:00Z, 12 Oct,       12 Oct",
        "2025-12-31T23:00:00Z, 1 Jan,        1 Jan",
        "2025-12-31T22:59:59Z, 31 Dec 2025,  31 Dec 2025",
        "2025-10-12T10:00:00Z, 12 Oct 2025,  12 Oct 2025",
    })
    void tellsThePastInTheZoneOfTheClock(Instant then, String brief, String spoken) {
        assertThat(TIMES.brief(then)).isEqualTo(brief);
        assertThat(TIMES.spoken(then)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:02:01Z, just now",
        "2026-11-24T15:02:00Z, just now",
        "2026-11-24T15:02:01Z, 24 Nov",
        "2027-01-05T12:00:00Z, 5 Jan 2027",
    })
    void takesAServersClockThatIsAheadForNow(Instant then, String brief) {
        assertThat(TIMES.brief(then)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T22:10:00Z, 2 h ago",
        "2026-11-23T18:30:01Z, 5 h ago",
        "2026-11-23T18:30:00Z, yesterday",
    })
    void countsHoursPastMidnightForAWhile(Instant then, String brief) {
        assertThat(at("2026-11-24T00:30:00Z").brief(then)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:02:00Z,        '23 Nov 2026, 16:02'",
        "2026-07-01T22:05:59.999999Z, '2 Jul 2026, 00:05'",
    })
    void tellsTheMinuteExactly(Instant then, String exact) {
        assertThat(TIMES.exact(then)).isEqualTo(exact);
    }

    private static RelativeTime at(String now) {
        return new RelativeTime(Clock.fixed(Instant.parse(now), BERLIN), MESSAGES);
    }
}
