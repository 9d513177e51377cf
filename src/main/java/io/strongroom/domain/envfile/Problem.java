package io.strongroom.domain.envfile;

/// What a reader of the file should know about one of its lines. It never holds a value. Sentences
/// are made where they are shown, by a `switch` over all of these without a default.
public sealed interface Problem {

    /// The line it is about, from 1. Where an assignment has several lines, its first.
    int line();

    /// Whether the line gives no entry. If not, it gives one that deserves a second look.
    default boolean keepsOut() {
        return switch (this) {
            case NoAssignment _,
                    BadKey _,
                    EmptyValue _,
                    UnterminatedQuote _,
                    TextAfterQuote _,
                    HalfCharacter _,
                    DuplicateKey _ ->
                    true;
            case NotExpanded _, HashKept _ -> false;
        };
    }

    /// The line is neither `KEY=value` nor a comment nor blank.
    record NoAssignment(int line) implements Problem {}

    /// The line has a `=`, but what stands before it is no key: `A` to `Z`, `a` to `z`, `0` to `9`,
    /// `_`, `.` and `-`.
    record BadKey(int line) implements Problem {}

    /// The key has no value, or an empty one, and a secret cannot be empty.
    record EmptyValue(int line, String key) implements Problem {}

    /// The value begins with a quote that nothing ends. What follows is read line by line.
    record UnterminatedQuote(int line, String key, Quote quote) implements Problem {}

    /// Behind the closing quote stands more than blanks and a comment, so that it cannot be told
    /// what belongs to the value.
    record TextAfterQuote(int line, String key, Quote quote) implements Problem {}

    /// The value has half of a surrogate pair, which no UTF-8 text can hold.
    record HalfCharacter(int line, String key) implements Problem {}

    /// The line is given up, because a later one assigns the same key. This is so even if the later
    /// one gives no entry itself: a value that the file takes back is not stored.
    ///
    /// @param lastLine the line that assigns the key last
    record DuplicateKey(int line, String key, int lastLine) implements Problem {}

    /// The value holds `${` or `$(`, which other programs replace. It stays as it is written.
    record NotExpanded(int line, String key) implements Problem {}

    /// The value holds a `#` with no blank before it. It belongs to the value here; some programs
    /// take it for the beginning of a comment.
    record HashKept(int line, String key) implements Problem {}
}
