package io.strongroom.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class RetryAfterTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "60, 60",
        "61, 60",
        "007, 7",
        "999999, 60",
        "999999999, 60",
        "9999999999, 60",
        "99999999999999999999999999, 60",
        "00000000000000000000000000, 0",
        "'Tue, 24 Nov 2026 12:00:07 GMT', 7",
        "'Tue, 24 Nov 2026 12:01:00 GMT', 60",
        "'Tue, 24 Nov 2026 13:00:00 GMT', 60",
        "'Tue, 24 Nov 2026 11:00:00 GMT', 0",
        "'Tuesday, 24-Nov-26 12:00:07 GMT', 7",
        "'Tue Nov 24 12:00:07 2026', 7",
        "-1, 5",
        "+1, 5",
        "1.5, 5",
        "soon, 5",
        "'', 5",
        "0x10, 5",
        "'1, 2', 5",
        "'Tue, 24 Foo 2026 12:00:07 GMT', 5"
    })
    void honoursSecondsAndDatesUpToAMinute(String said, long seconds) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", said), CLOCK))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsAWhileWhenNothingIsSaid() {
        assertThat(RetryAfter.of(Headers.of(), CLOCK)).isEqualTo(RetryAfter.UNSAID);
    }

    @Test
    void measuresDatesByTheServersClock() {
        Headers headers =
                Headers.of(
                        "Retry-After",
                        "Mon, 05 Jan 2026 00:00:09 GMT",
                        "Date",
                        "Mon, 05 Jan 2026 00:00:00 GMT");
        assertThat(RetryAfter.of(headers, CLOCK)).isEqualTo(Duration.ofSeconds(9));
    }
}
