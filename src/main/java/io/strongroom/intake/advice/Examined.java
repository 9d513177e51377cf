package io.strongroom.intake.advice;

import io.strongroom.domain.SecretValue;
import io.strongroom.intake.advice.Advice.Dated;
import io.strongroom.intake.recognition.ContentKind;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A value as the rules see it, for as long as they look.
///
/// @param words the words of the secret's name, in capitals
/// @param name the secret's name as typed
/// @param text the text; of a file, what its bytes say
/// @param core the text without blanks and line breaks around it
/// @param file whether it is a file
/// @param kind what it was recognised as
/// @param now the time at which it is examined
record Examined(
        List<String> words,
        String name,
        String text,
        String core,
        boolean file,
        ContentKind kind,
        Instant now) {

    /// The value of a secret.
    ///
    /// @return empty if it is no text
    static Optional<Examined> of(
            String name, SecretValue value, boolean file, ContentKind kind, Instant now) {
        return (file ? decoded(value) : Optional.of(value.reveal()))
                .map(text ->
                        new Examined(
                                List.of(name.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)),
                                name,
                                text,
                                Blanks.core(text),
                                file,
                                kind,
                                now));
    }

    /// Whether the name has one of these words.
    boolean named(String... any) {
        for (String word : any) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is more than one line.
    boolean hasLines() {
        return Blanks.hasLines(core);
    }

    /// What to say of something that ends, if it is time to say it.
    Optional<Advice> ending(Dated dated, Instant end) {
        if (!end.isAfter(now)) {
            return Optional.of(new Advice.Expired(dated, end));
        }
        return end.isAfter(now.plus(ValueDoctor.SOON))
                ? Optional.empty()
                : Optional.of(new Advice.ExpiresSoon(dated, end));
    }

    @Override
    public String toString() {
        return "Examined[not shown]";
    }

    private static Optional<String> decoded(SecretValue value) {
        try {
            byte[] content = Base64.getDecoder().decode(value.copyUtf8());
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (IllegalArgumentException | CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
