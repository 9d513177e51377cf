package io.strongroom.app.away;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class AbsenceTest {

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final Absence absence = new Absence(() -> now);

    @Test
    void isLongFromAMinuteOnAndOnce() {
        assertThat(absence.focused(true)).isFalse();
        assertThat(absence.focused(false)).isFalse();
        now = now.plusSeconds(59);
        assertThat(absence.focused(true)).isFalse();
        assertThat(absence.focused(false)).isFalse();
        now = now.plusSeconds(60);
        assertThat(absence.focused(true)).isTrue();
        assertThat(absence.focused(true)).isFalse();
    }
}
