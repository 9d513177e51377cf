package io.strongroom.domain.envfile;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ways in which this grammar and `dotenv` read a file differently on purpose. Each is a row of
/// the page, and each says which answers it explains.
enum Difference {
    /// An empty value is a value there.
    EMPTY_VALUE {
        @Override
        boolean explains(Answers answers, String key) {
            return answers.ours(key) == null
                    && "".equals(answers.theirs(key))
                    && answers.isTold(key, Problem.EmptyValue.class);
        }
    },
    /// A quote that nothing ends is part of the value there.
    UNTERMINATED_QUOTE {
        @Override
        boolean explains(Answers answers, String key) {
            return answers.ours(key) == null
                    && startsWithQuote(answers.theirs(key))
                    && answers.isTold(key, Problem.UnterminatedQuote.class);
        }
    },
    /// Quotes with text behind them are part of the value there.
    TEXT_AFTER_QUOTE {
        @Override
        boolean explains(Answers answers, String key) {
            return answers.ours(key) == null
                    && answers.theirs(key) != null
                    && answers.isTold(key, Problem.TextAfterQuote.class);
        }
    },
    /// Any `#` outside of quotes begins a comment there.
    HASH_IN_VALUE {
        @Override
        boolean explains(Answers answers, String key) {
            String ours = answers.ours(key);
            return ours != null
                    && ours.indexOf('#') >= 0
                    && trimmed(ours.substring(0, ours.indexOf('#'))).equals(answers.theirs(key))
                    && answers.isTold(key, Problem.HashKept.class);
        }
    },
    /// The backslash before a quote stays in the value there.
    ESCAPED_QUOTE {
        @Override
        boolean explains(Answers answers, String key) {
            return answers.inQuotes(key)
                    .anyMatch(raw ->
                            !raw.hasTwoBackslashes()
                                    && raw.isReadAs(answers.ours(key), answers.theirs(key)));
        }
    },
    /// Two backslashes in double quotes are two there, and a letter behind them is escaped.
    ESCAPED_BACKSLASH {
        @Override
        boolean explains(Answers answers, String key) {
            return answers.inQuotes(key)
                    .anyMatch(raw ->
                            raw.hasTwoBackslashes()
                                    && raw.isReadAs(answers.ours(key), answers.theirs(key)));
        }
    },
    /// A backslash keeps a quote from ending the value there, even if that backslash is escaped.
    EVEN_BACKSLASHES {
        @Override
        boolean explains(Answers answers, String key) {
            return answers.inQuotes(key)
                    .filter(raw -> raw.endsWithTwoBackslashes())
                    .filter(raw -> raw.here().equals(answers.ours(key)))
                    .anyMatch(raw ->
                            answers.inQuotes(key)
                                    .filter(longer -> longer.goesOnFrom(raw))
                                    .anyMatch(
                                            longer -> longer.there().equals(answers.theirs(key))));
        }
    },
    /// Blanks between key, sign and value may be line ends there.
    ACROSS_LINES {
        @Override
        boolean explains(Answers answers, String key) {
            return ACROSS.matcher(answers.text())
                    .results()
                    .map(found -> found.group("key"))
                    .anyMatch(head ->
                            head.equals(key)
                                    || Objects.requireNonNullElse(answers.theirs(head), "")
                                            .contains(key));
        }
    },
    /// U+2028 and U+2029 end a line there.
    LINE_SEPARATOR {
        @Override
        boolean explains(Answers answers, String key) {
            return SEPARATOR.matcher(answers.text()).find();
        }
    };

    private static final Pattern ACROSS =
            Pattern.compile(
                    """
                    (?mx) ^ [\\s\uFEFF]* (?:export\\s+)? (?<key>[\\w.-]+)
                    (?= \\s* \\n \\s* = | \\s* = \\s* \\n \\s* ['"`] | : [^\\S\\n]* \\n)
                    """);
    private static final Pattern SEPARATOR = Pattern.compile("[\u2028\u2029]");
    private static final Pattern BLANKS_AT_END = Pattern.compile("[\\s\\p{Z}\uFEFF]+$");

    /// Whether this difference is why the answers for a key are not the same.
    abstract boolean explains(Answers answers, String key);

    /// The first that explains why the answers for a key are not the same.
    static Optional<Difference> of(Answers answers, String key) {
        return Stream.of(values()).filter(named -> named.explains(answers, key)).findFirst();
    }

    private static boolean startsWithQuote(@Nullable String value) {
        return value != null && value.matches("(?s)['\"`].*");
    }

    private static String trimmed(String value) {
        return BLANKS_AT_END.matcher(value).replaceAll("");
    }
}
