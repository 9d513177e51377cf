package io.strongroom.domain.envfile;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;

import java.nio.CharBuffer;
import java.util.Arrays;

/// A value in quotes: where it ends, and what it says.
final class QuotedValue {

    private final EnvText text;
    private final int open;
    private final char mark;
    private final boolean escapes;

    /// @param open where the opening quote stands
    QuotedValue(EnvText text, int open) {
        this.text = text;
        this.open = open;
        this.mark = text.charAt(open);
        this.escapes = mark == '"';
    }

    /// Where the closing quote stands: the first that an even number of backslashes, or none,
    /// precedes. If text stands behind that one, or there is none, then the last before it behind
    /// which no text stands, so that `'C:\'` has an end.
    ///
    /// @return -1 if no quote ends the value
    int close() {
        int close = -1;
        boolean escaped = false;
        for (int at = open + 1; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == mark) {
                if (onlyCommentFollows(at)) {
                    close = at;
                }
                if (!escaped) {
                    break;
                }
            }
            escaped = character == '\\' && !escaped;
        }
        return close;
    }

    /// Whether the value is closed on the line that opens it, by whatever quote.
    boolean isClosedOnItsLine() {
        int at = open + 1;
        while (!text.endsLine(at) && text.charAt(at) != mark) {
            at++;
        }
        return !text.endsLine(at);
    }

    /// What the value says.
    Checked<SecretValue> value(int close) {
        char[] room = new char[close - open - 1];
        int length = 0;
        int at = open + 1;
        while (at < close) {
            char character = text.charAt(at);
            char next = at + 1 < close ? text.charAt(at + 1) : '\0';
            if (character == '\\' && isEscape(next)) {
                room[length] = unescaped(next);
                at += 2;
            } else if (character == '\r') {
                room[length] = '\n';
                at = text.nextLine(at);
            } else {
                room[length] = character;
                at++;
            }
            length++;
        }
        try {
            return SecretValue.ofText(CharBuffer.wrap(room, 0, length));
        } finally {
            Arrays.fill(room, '\0');
        }
    }

    private boolean onlyCommentFollows(int close) {
        int after = text.pastBlanks(close + 1);
        return text.endsLine(after) || text.charAt(after) == '#';
    }

    private boolean isEscape(char next) {
        return next == mark || (escapes && (next == 'n' || next == 'r' || next == '\\'));
    }

    private static char unescaped(char next) {
        return switch (next) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> next;
        };
    }
}
