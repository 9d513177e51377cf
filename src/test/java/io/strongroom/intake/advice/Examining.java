package io.strongroom.intake.advice;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.recognition.ContentKind;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// Has a doctor look at values, at [Keys#NOW].
final class Examining {

    private static final ValueDoctor DOCTOR =
            new ValueDoctor(Clock.fixed(Keys.NOW, ZoneOffset.UTC));

    private Examining() {}

    static List<Advice> text(String name, String text) {
        try (SecretValue value = value(text)) {
            return DOCTOR.examine(name, value, false, ContentKind.TEXT);
        }
    }

    static List<Advice> file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<Advice> file(String name, byte[] content) {
        try (SecretValue value = valid(SecretValue.ofFile(content))) {
            return DOCTOR.examine(name, value, true, ContentKind.TEXT);
        }
    }

    /// What a fix makes of a text.
    static String mend(Fix fix, String text) {
        try (SecretValue value = value(text);
                SecretValue mended = fix.applyTo(value)) {
            return mended.reveal();
        }
    }

    static SecretValue value(String text) {
        return valid(SecretValue.ofText(text));
    }

    private static SecretValue valid(Checked<SecretValue> checked) {
        return switch (checked) {
            case Checked.Valid<SecretValue>(SecretValue value) -> value;
            case Checked.Invalid<SecretValue>(var violations) ->
                    throw new AssertionError(violations);
        };
    }
}
