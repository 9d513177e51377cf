package io.strongroom.intake.review;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.recognition.Recognised;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes small reviews.
final class Reviews {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private Reviews() {}

    static Review of(Recognised... groups) {
        return new Review(List.of(groups), new ValueDoctor(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    /// Lines of a `.env`, each with a value of its own.
    static Recognised env(String... names) {
        return group(
                IntStream.range(0, names.length)
                        .mapToObj(line -> text(names[line], "value of " + names[line] + line))
                        .toList());
    }

    static Recognised group(List<Candidate> keys) {
        return new Recognised(
                Origin.of(Path.of("/project/.env")),
                ContentKind.ENV_FILE,
                keys,
                Optional.of(file("ENV", Path.of("/project/.env"))),
                List.of(),
                Recognised.Form.KEYS);
    }

    static Recognised whole(Candidate whole) {
        return new Recognised(
                whole.origin(),
                whole.kind(),
                List.of(),
                Optional.of(whole),
                List.of(),
                Recognised.Form.WHOLE);
    }

    static Candidate text(String name, String value) {
        return Candidate.ofText(
                Origin.of(Path.of("/project/.env")).atLine(1),
                ContentKind.TEXT,
                name,
                value(SecretValue.ofText(value)));
    }

    static Candidate file(String name, Path file) {
        byte[] content = ("content of " + file + " \n").getBytes(StandardCharsets.UTF_8);
        return new Candidate(
                Origin.of(file),
                ContentKind.TEXT,
                name,
                value(SecretValue.ofFile(content)),
                true,
                content.length);
    }

    static Secret stored(String name, boolean isFile) {
        return new Secret(
                "id-" + name,
                name,
                Optional.empty(),
                isFile,
                Optional.empty(),
                Scope.personal(),
                NOW,
                NOW);
    }

    private static SecretValue value(Checked<SecretValue> checked) {
        if (checked instanceof Checked.Valid<SecretValue>(SecretValue value)) {
            return value;
        }
        throw new AssertionError(checked);
    }
}
