package io.strongroom.intake.recognition.structure;

import io.strongroom.domain.SecretName;
import io.strongroom.domain.envfile.EnvFile;
import io.strongroom.domain.envfile.Problem;

import java.util.regex.Pattern;

/// Whether a text without a telling name is one of `KEY=value` lines. It must be so for four of
/// five statements, or for all but one where two of the keys are in capital letters, so that one
/// odd line does not make a single secret of them all; and more than half of the keys must be words
/// as variables are named, or half of them where none has a dot. A text with `[sections]` or dotted
/// keys is something else, and so is one line in small letters, which is more often a token than an
/// assignment.
public final class EnvLines {

    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "^[ \\t]*+(?:export[ \\t]++)?[A-Za-z0-9_.-]++[ \\t]*+=(?!=)",
                    Pattern.MULTILINE);

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

    /// So many keys in capital letters make up for one line that assigns nothing.
    private static final int SURE = 2;

    private static final Pattern SECTION =
            Pattern.compile("^[ \\t]*+\\[[^\\n]*+", Pattern.MULTILINE);

    private EnvLines() {}

    /// Whether they could make a text: a cheap look, before it is parsed. Lines above the first
    /// sign of an assignment or a comment assign nothing, and for each of them there would have to
    /// be four that do; for a single one, two.
    public static boolean couldMake(CharSequence text) {
        int first = 0;
        while (first < text.length() && !isMark(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return false;
        }
        int lines = linesBefore(text, first);
        int missing = lines <= 1 ? Math.max(1, SURE * lines) : 4 * lines;
        for (int at = first; at < text.length() && missing > 0; at++) {
            if (text.charAt(at) == '=') {
                missing--;
            }
        }
        return missing == 0;
    }

    /// How many lines end before a place and certainly are not blank.
    private static int linesBefore(CharSequence text, int end) {
        int lines = 0;
        char before = '\n';
        for (int at = 0; at < end; at++) {
            char character = text.charAt(at);
            boolean ends = character == '\n' || character == '\r';
            if (ends && before > ' ' && before <= '~') {
                lines++;
            }
            before = character;
        }
        return lines;
    }

    private static boolean isMark(char character) {
        return character == '=' || character == ':' || character == '#';
    }

    /// Whether they make the text.
    ///
    /// @param text the text
    /// @param read what the grammar makes of it
    public static boolean make(CharSequence text, EnvFile read) {
        if (read.entries().isEmpty() || SECTION.matcher(text).find()) {
            return false;
        }
        if (read.entries().size() == 1
                && !SecretName.PATTERN.matcher(read.entries().getFirst().key()).matches()) {
            return false;
        }
        long variables =
                read.entries().stream()
                        .filter(entry -> VARIABLE.matcher(entry.key()).matches())
                        .count();
        long assigned = ASSIGNMENT.matcher(text).results().count();
        long other = read.problems().stream().filter(EnvLines::isNoAssignment).count();
        long capitals =
                read.entries().stream()
                        .filter(entry -> SecretName.PATTERN.matcher(entry.key()).matches())
                        .count();
        boolean dotted = read.entries().stream().anyMatch(entry -> entry.key().contains("."));
        return 2 * variables + (dotted ? 0 : 1) > read.entries().size()
                && assigned >= read.entries().size()
                && (4 * other <= assigned || (other == 1 && capitals >= SURE));
    }

    private static boolean isNoAssignment(Problem problem) {
        return problem instanceof Problem.NoAssignment || problem instanceof Problem.BadKey;
    }
}
