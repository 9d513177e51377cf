package io.strongroom.intake.recognition;

import io.strongroom.domain.Violation;
import io.strongroom.domain.envfile.Problem;

/// Something to tell about a content with many secrets. It never holds a value.
public sealed interface Note {

    /// Whether something that was meant to be a secret gives none. A line whose key a later one
    /// sets again was not meant to.
    default boolean refuses() {
        return switch (this) {
            case OfLine(Problem problem) ->
                    problem.keepsOut() && !(problem instanceof Problem.DuplicateKey);
            case KeyLeftOut _ -> true;
            case NotText(), NoLine(), NoName _ -> false;
        };
    }

    /// Where it is, in a content from there.
    default Origin at(Origin content) {
        return switch (this) {
            case OfLine(Problem problem) -> content.atLine(problem.line());
            case KeyLeftOut _, NotText(), NoLine(), NoName _ -> content;
        };
    }

    /// About a line of a `.env`.
    record OfLine(Problem problem) implements Note {}

    /// A key of a JSON or YAML map gives no secret.
    ///
    /// @param key the key
    /// @param why what its value breaks
    record KeyLeftOut(String key, Violation why) implements Note {}

    /// A file has the name of a `.env` and is not text in UTF-8, as where it was written in UTF-16:
    /// no line of it was read, and it is one file.
    record NotText() implements Note {}

    /// A file has the name of a `.env`, and no line of it assigns a value that could be kept: it is
    /// one file.
    record NoLine() implements Note {}

    /// Of a map whose other keys are names of secrets, one is not: all of it is one secret unless
    /// somebody wants it otherwise.
    ///
    /// @param key the first such key
    record NoName(String key) implements Note {}
}
