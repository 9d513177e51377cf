package io.strongroom.domain.envfile;

import java.nio.CharBuffer;

/// The characters of a file, and where its lines end: at a line feed, a carriage return, or both in
/// that order. They are the caller's, who overwrites them after use.
final class EnvText {

    private final char[] text;
    private final int length;

    /// @param text an array that begins with the characters
    /// @param length how many there are
    EnvText(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    int length() {
        return length;
    }

    char charAt(int at) {
        return text[at];
    }

    /// The characters of a region, uncopied.
    CharBuffer view(int from, int to) {
        return CharBuffer.wrap(text, from, to - from);
    }

    /// Whether the file or a line ends here.
    boolean endsLine(int at) {
        return at >= length || text[at] == '\n' || text[at] == '\r';
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
        boolean both = lineEnd + 1 < length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n';
        return lineEnd + (both ? 2 : 1);
    }

    /// The first place from here on that is no blank, or the end of the line.
    int pastBlanks(int from) {
        int at = from;
        while (!endsLine(at) && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    /// Whether a region holds `${` or `$(`.
    boolean holdsExpansion(int from, int to) {
        for (int at = from; at < to - 1; at++) {
            char next = text[at + 1];
            if (text[at] == '$' && (next == '{' || next == '(')) {
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
