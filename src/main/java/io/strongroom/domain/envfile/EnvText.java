package io.strongroom.domain.envfile;

import java.nio.CharBuffer;

/// The characters of a file, and where its lines end: at a line feed, a carriage return, or both in
/// that order. It is a view; nothing is copied.
final class EnvText {

    private final CharSequence text;

    EnvText(CharSequence text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    char charAt(int at) {
        return text.charAt(at);
    }

    /// The characters of a region, uncopied.
    CharBuffer view(int from, int to) {
        return CharBuffer.wrap(text, from, to);
    }

    /// Whether the file or a line ends here.
    boolean endsLine(int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /// Where the line ends that this place belongs to.
    int lineEnd(int from) {
        int at = from;
        while (!endsLine(at)) {
            at++;
        }
        return at;
    }

    /// Where the next line begins.
    ///
    /// @param lineEnd where this one ends
    int nextLine(int lineEnd) {
        boolean both =
                lineEnd + 1 < text.length()
                        && text.charAt(lineEnd) == '\r'
                        && text.charAt(lineEnd + 1) == '\n';
        return lineEnd + (both ? 2 : 1);
    }

    /// The first place from here on that is no blank, or the end of the line.
    int pastBlanks(int from) {
        int at = from;
        while (!endsLine(at) && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Whether a region holds `${` or `$(`.
    boolean holdsExpansion(int from, int to) {
        for (int at = from; at < to - 1; at++) {
            char next = text.charAt(at + 1);
            if (text.charAt(at) == '$' && (next == '{' || next == '(')) {
                return true;
            }
        }
        return false;
    }

    /// How many lines end from one place to a later one.
    int lineEndsBetween(int from, int to) {
        int count = 0;
        for (int at = lineEnd(from); at < to; at = lineEnd(nextLine(at))) {
            count++;
        }
        return count;
    }

    /// White space as ECMAScript has it: what Unicode calls a space, the control characters from
    /// tab to carriage return, and the byte order mark.
    static boolean isBlank(char character) {
        return character == ' '
                || (character >= '\t' && character <= '\r')
                || (character > '~' && (Character.isSpaceChar(character) || character == '\uFEFF'));
    }
}
