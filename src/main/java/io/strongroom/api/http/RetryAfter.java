package io.strongroom.api.http;

import okhttp3.Headers;
import okhttp3.Response;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a server asks us to wait: `Retry-After` of RFC 9110, section 10.2.3, as seconds or as a
/// date.
public final class RetryAfter {

    /// The longest wait that is honoured.
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /// The wait when the server does not say, or not in a way that can be read.
    public static final Duration UNSAID = Duration.ofSeconds(5);

    private static final String HEADER = "Retry-After";

    /// Where the header of a 503 waits for its reader.
    private static final String PUT_ASIDE = "Strongroom-Retry-After";

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final Pattern MORE_THAN_FITS = Pattern.compile("0*[1-9][0-9]{9,}");

    private RetryAfter() {}

    /// The wait, between nothing and [#LONGEST]; [#UNSAID] if the server does not say. A date is
    /// measured against the server's own clock where its answer tells the time.
    public static Duration of(Headers headers, InstantSource clock) {
        return said(headers, clock).orElse(UNSAID);
    }

    /// The wait, if the server says one in a way that can be read.
    public static Optional<Duration> said(Headers headers, InstantSource clock) {
        String name = headers.get(PUT_ASIDE) == null ? HEADER : PUT_ASIDE;
        String said = headers.get(name);
        if (said == null) {
            return Optional.empty();
        }
        if (SECONDS.matcher(said).matches()) {
            return Optional.of(
                    MORE_THAN_FITS.matcher(said).matches()
                            ? LONGEST
                            : capped(Duration.ofSeconds(Long.parseLong(said))));
        }
        Instant until = headers.getInstant(name);
        if (until == null) {
            return Optional.empty();
        }
        Instant serverTime = headers.getInstant("Date");
        Instant now = serverTime == null ? clock.instant() : serverTime;
        return Optional.of(capped(Duration.between(now, until)));
    }

    /// The same answer with its wait where only [#said(Headers, InstantSource)] finds it: a 503
    /// with `Retry-After: 0` would make OkHttp send the request again, a DELETE as well as a GET.
    static Response putAside(Response response) {
        String said = response.header(HEADER);
        return said == null
                ? response
                : response.newBuilder().removeHeader(HEADER).header(PUT_ASIDE, said).build();
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
