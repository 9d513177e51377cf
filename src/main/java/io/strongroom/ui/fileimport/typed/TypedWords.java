package io.strongroom.ui.fileimport.typed;

import java.util.ArrayList;
import java.util.List;

/// Several paths in one line, as a shell takes them apart: at blanks, unless these are in quotes or
/// behind a backslash. Any other backslash stays, as it parts folders on some systems.
final class TypedWords {

    private static final char NONE = '\0';

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private char quote = NONE;
    private boolean begun;

    private TypedWords() {}

    /// The words, without the quotes around them.
    static List<String> of(String line) {
        TypedWords reading = new TypedWords();
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean escapes =
                    character == '\\'
                            && reading.quote != '\''
                            && at + 1 < line.length()
                            && isSpecial(line.charAt(at + 1));
            if (escapes) {
                at++;
                reading.keep(line.charAt(at));
            } else {
                reading.take(character);
            }
        }
        reading.end();
        return List.copyOf(reading.words);
    }

    private static boolean isSpecial(char character) {
        return Character.isWhitespace(character) || isQuote(character);
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private void take(char character) {
        if (quote == NONE && isQuote(character)) {
            quote = character;
            begun = true;
        } else if (quote != NONE && character == quote) {
            quote = NONE;
        } else if (quote == NONE && Character.isWhitespace(character)) {
            end();
        } else {
            keep(character);
        }
    }

    private void keep(char character) {
        word.append(character);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
