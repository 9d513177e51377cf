package io.strongroom.intake.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.ContentKind;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

class ValueDoctorTest {

    private final ValueDoctor doctor = new ValueDoctor(Clock.systemUTC());

    @Test
    void findsATrailingLineBreakInATextOnly() {
        assertThat(examine("secret\n", false)).containsExactly(new Advice.TrailingLineBreak());
        assertThat(examine("c2VjcmV0Cg==", true)).isEmpty();
    }

    private List<Advice> examine(String text, boolean file) {
        if (SecretValue.ofText(text) instanceof Checked.Valid<SecretValue>(SecretValue value)) {
            try (value) {
                return doctor.examine("KEY", value, file, ContentKind.TEXT);
            }
        }
        throw new AssertionError("not a value");
    }
}
