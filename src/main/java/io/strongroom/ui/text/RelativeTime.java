package io.strongroom.ui.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Tells how long ago something was, in the zone of a clock. Servers' clocks differ from ours: what
/// lies up to a day ahead is told as just now.
public final class RelativeTime {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration HOURS_PAST_MIDNIGHT = Duration.ofHours(6);
    private static final int DAYS_COUNTED = 7;

    private final Clock clock;
    private final Messages messages;

    /// @param clock tells now, and the zone whose calendar counts
    /// @param messages the words
    public RelativeTime(Clock clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /// Short enough for a row, for example `2 min ago`, `yesterday` or `12 Oct`.
    public String brief(Instant then) {
        return told("time.brief.", then);
    }

    /// In whole words, for a screen reader, for example `2 minutes ago`.
    public String spoken(Instant then) {
        return told("time.spoken.", then);
    }

    /// The day and the minute, for example `23 Nov 2026, 16:02`.
    public String exact(Instant then) {
        return pattern("time.pattern.exact").format(then.atZone(clock.getZone()));
    }

    private String told(String style, Instant then) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        LocalDate day = LocalDate.ofInstant(then, clock.getZone());
        Duration ago = Duration.between(then, now);
        long daysAgo = ChronoUnit.DAYS.between(day, now.toLocalDate());
        if (ago.plus(AHEAD).isNegative()) {
            return date(day, now);
        }
        if (ago.toMinutes() < 1) {
            return messages.text(style + "now");
        }
        if (ago.toHours() < 1) {
            return messages.text(style + "minutes", ago.toMinutes());
        }
        if (daysAgo == 0 || ago.compareTo(HOURS_PAST_MIDNIGHT) < 0) {
            return messages.text(style + "hours", ago.toHours());
        }
        if (daysAgo == 1) {
            return messages.text(style + "yesterday");
        }
        return daysAgo < DAYS_COUNTED ? messages.text(style + "days", daysAgo) : date(day, now);
    }

    private String date(LocalDate day, ZonedDateTime now) {
        boolean thisYear = day.getYear() == now.getYear();
        return pattern(thisYear ? "time.pattern.day" : "time.pattern.day-and-year").format(day);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(messages.text(key), messages.locale());
    }
}
