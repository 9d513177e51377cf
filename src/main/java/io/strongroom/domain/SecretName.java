package io.strongroom.domain;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name that jobs can read a secret by: 1 to 255 characters, `A` to `Z`, `0` to `9` and `_`,
/// beginning with a letter. The rule is that of the published page, `^[A-Z][A-Z0-9_]*$`, held
/// against the whole text: a trailing line break is refused.
///
/// @param text the name
public record SecretName(String text) implements Comparable<SecretName> {

    /// The published pattern; ask [#parse(String)] for the reason when it does not match.
    public static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9_]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL_BOUNDARY =
            Pattern.compile("(?<=[a-z]|[A-Za-z][0-9]{1,9})(?=[A-Z])");
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern LEADING = Pattern.compile("^_+");

    /// Stands before a digit that a name would begin with.
    private static final String BEFORE_DIGIT = "KEY_";

    /// @throws IllegalArgumentException if the text breaks the rule; use [#parse(String)] for what
    ///   people type
    public SecretName {
        if (violation(text) != null) {
            throw new IllegalArgumentException("not a secret name");
        }
    }

    /// Judges a text as typed; nothing is trimmed or changed.
    public static Checked<SecretName> parse(String text) {
        Violation broken = violation(text);
        return broken == null
                ? new Checked.Valid<>(new SecretName(text))
                : new Checked.Invalid<>(List.of(broken));
    }

    /// The nearest name that keeps the rule, for example `MY_KEY` for `my-key` and `OPENAI_KEY` for
    /// `openai key`. A digit at the beginning stays and gets a word before it, as what would be
    /// left can mean something else: `KEY_2FA_SECRET` for `2FA_SECRET`.
    ///
    /// @return empty if the text keeps the rule already, or has no letter
    public static Optional<String> suggest(String text) {
        if (PATTERN.matcher(text).matches() && text.length() <= Limits.NAME) {
            return Optional.empty();
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String upper = CAMEL_BOUNDARY.matcher(plain).replaceAll("_").toUpperCase(Locale.ROOT);
        String words = SEPARATORS.matcher(upper).replaceAll("_");
        if (!LETTER.matcher(words).find()) {
            return Optional.empty();
        }
        String bare = LEADING.matcher(words).replaceFirst("");
        String name = isDigit(bare.charAt(0)) ? BEFORE_DIGIT + bare : bare;
        String cut = name.substring(0, Math.min(name.length(), Limits.NAME)).replaceAll("_+$", "");
        return cut.equals(text) ? Optional.empty() : Optional.of(cut);
    }

    private static @Nullable Violation violation(String text) {
        if (text.isEmpty()) {
            return new Violation.NameMissing();
        }
        if (!PATTERN.matcher(text).matches()) {
            return firstBadCharacter(text);
        }
        int length = Limits.codePoints(text);
        return length > Limits.NAME ? new Violation.NameTooLong(length) : null;
    }

    private static Violation firstBadCharacter(String text) {
        int[] codePoints = text.codePoints().toArray();
        if (!isUpper(codePoints[0])) {
            return new Violation.NameStart(codePoints[0]);
        }
        int index = 1;
        while (isUpper(codePoints[index])
                || isDigit(codePoints[index])
                || codePoints[index] == '_') {
            index++;
        }
        return new Violation.NameCharacter(index, codePoints[index]);
    }

    private static boolean isUpper(int codePoint) {
        return codePoint >= 'A' && codePoint <= 'Z';
    }

    private static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    @Override
    public int compareTo(SecretName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
