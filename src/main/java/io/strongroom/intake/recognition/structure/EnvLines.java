package io.strongroom.intake.recognition.structure;

import io.strongroom.domain.SecretName;
import io.strongroom.domain.envfile.EnvFile;
import io.strongroom.domain.envfile.Problem;

import java.util.regex.Pattern;

/// Whether a text without a telling name is one of `KEY=value` lines. It must be so for four of
/// five statements, and more than half of the keys must be words as variables are named; a text
/// with `[sections]` or dotted keys is something else, and so is one line in small letters, which
/// is more often a token than an assignment.
public final class EnvLines {

    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "^[ \\t]*+(?:export[ \\t]++)?[A-Za-z0-9_.-]++[ \\t]*+=(?!=)",
                    Pattern.MULTILINE);

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

    private static final Pattern SECTION =
            Pattern.compile("^[ \\t]*+\\[[^\\n]*+", Pattern.MULTILINE);

    private EnvLines() {}

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
        return 2 * variables > read.entries().size()
                && assigned >= read.entries().size()
                && 4 * other <= assigned;
    }

    private static boolean isNoAssignment(Problem problem) {
        return problem instanceof Problem.NoAssignment || problem instanceof Problem.BadKey;
    }
}
