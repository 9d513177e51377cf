package io.strongroom.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

class ServerTimeProperties {

    @Property(tries = 5_000)
    void readsWhatJavaWrites(@ForAll long second, @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant time = Instant.ofEpochSecond(Math.floorMod(second, 253_402_300_800L), nano);

        assertThat(ServerTime.of(time.toString())).contains(time);
    }

    /// A zone that is written in numbers goes the long way.
    @Property(tries = 10_000)
    void readsTheUsualFormAsItReadsAnyOther(@ForAll("times") String local) {
        assertThat(ServerTime.of(local + "Z")).as(local).isEqualTo(ServerTime.of(local + "+00:00"));
    }

    @Example
    void doesNotReadWhatIsNoTime() {
        for (String text :
                new String[] {
                    "",
                    "Z",
                    "2026-01-02T03:04:05Z ",
                    "2026-01-02T03:04:05.Z5",
                    "2026-13-02T03:04:05Z",
                    "2026-01-02T03:04:60Z",
                    "2026-01-02T24:00:00Z",
                    "2025-02-29T00:00:00Z"
                }) {
            assertThat(ServerTime.of(text)).as(text).isEqualTo(Optional.empty());
        }
    }

    /// Right in form; some numbers are too large for their places.
    @Provide
    Arbitrary<String> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 33),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 62),
                        Arbitraries.integers().between(0, 62),
                        Arbitraries.strings().numeric().ofMaxLength(10))
                .as((year, month, day, hour, minute, second, fraction) ->
                        String.format(
                                        Locale.ROOT,
                                        "%04d-%02d-%02dT%02d:%02d:%02d",
                                        year,
                                        month,
                                        day,
                                        hour,
                                        minute,
                                        second)
                                + (fraction.isEmpty() ? "" : "." + fraction));
    }
}
