package io.strongroom.intake.advice;

/// The characters around a value that nobody sees: line breaks, blanks, and the kinds of blank that
/// no keyboard has.
final class Blanks {

    private Blanks() {}

    static boolean isLineBreak(char unit) {
        return unit == '\n' || unit == '\r';
    }

    /// Whether it is a blank of any width, none included; a line break is none.
    static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t' || isUnseen(unit);
    }

    /// Whether it is a blank that is seldom typed: a no-break space, a zero-width space, a byte
    /// order mark, a mark of direction.
    static boolean isUnseen(char unit) {
        return switch (Character.getType(unit)) {
            case Character.SPACE_SEPARATOR -> unit != ' ';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> unit == '\u000B' || unit == '\f' || unit == '\u0085';
        };
    }

    /// Where the value begins, after all blanks and line breaks; the length if there is nothing
    /// else.
    static int start(String text) {
        int at = 0;
        while (at < text.length() && isAround(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the value ends, before all blanks and line breaks.
    ///
    /// @param start where it begins
    static int end(String text, int start) {
        int at = text.length();
        while (at > start && isAround(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// The text without blanks and line breaks before and after it.
    static String core(String text) {
        int start = start(text);
        return text.substring(start, end(text, start));
    }

    /// Whether a text without anything around it has more than one line.
    static boolean hasLines(String core) {
        return core.indexOf('\n') >= 0 || core.indexOf('\r') >= 0;
    }

    private static boolean isAround(char unit) {
        return isLineBreak(unit) || isBlank(unit);
    }
}
