package io.strongroom.app.away;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class LastReadingTest {

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final LastReading reading = new LastReading(() -> now);

    @Test
    void isOverFromAMinuteOnHoweverShortTheUserWasAway() {
        reading.done();
        now = now.plusSeconds(59);
        assertThat(reading.isOver()).isFalse();
        now = now.plusSeconds(1);
        assertThat(reading.isOver()).isTrue();
    }

    @Test
    void anotherReadingBeginsTheMinuteAnew() {
        reading.done();
        now = now.plusSeconds(59);
        reading.done();
        now = now.plusSeconds(59);
        assertThat(reading.isOver()).isFalse();
    }

    @Test
    void readingThatIsUnderWayIsNotBegunAgain() {
        assertThat(reading.isOver()).isFalse();
        now = now.plusSeconds(3600);
        assertThat(reading.isOver()).as("the first is under way").isFalse();

        reading.done();
        now = now.plusSeconds(60);
        assertThat(reading.isOver()).isTrue();
        assertThat(reading.isOver()).isFalse();
        now = now.plusSeconds(60);
        assertThat(reading.isOver()).as("it failed").isTrue();
    }
}
