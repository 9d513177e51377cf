package io.strongroom.api.http;

import okhttp3.Headers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/// How long a server asks us to wait: `Retry-After` of RFC 9110, section 10.2.3, as seconds or as a
/// date.
public final class RetryAfter {

    /// The longest wait that is honoured.
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /// The wait when the server does not say, or not in a way that can be read.
    public static final Duration UNSAID = Duration.ofSeconds(5);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final Pattern MORE_THAN_FITS = Pattern.compile("0*[1-9][0-9]{9,}");

    private RetryAfter() {}

    /// The wait, between nothing and [#LONGEST]. A date is measured against the server's own clock
    /// where its answer tells the time.
    public static Duration of(Headers headers, InstantSource clock) {
        String said = headers.get("Retry-After");
        if (said == null) {
            return UNSAID;
        }
        if (SECONDS.matcher(said).matches()) {
            return MORE_THAN_FITS.matcher(said).matches()
                    ? LONGEST
                    : capped(Duration.ofSeconds(Long.parseLong(said)));
        }
        Instant until = headers.getInstant("Retry-After");
        if (until == null) {
            return UNSAID;
        }
        Instant serverTime = headers.getInstant("Date");
        Instant now = serverTime == null ? clock.instant() : serverTime;
        return capped(Duration.between(now, until));
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
