package io.strongroom.domain.envfile;

import org.jspecify.annotations.Nullable;

/// What stands before a value: `KEY=`, `export KEY =` or `KEY: `.
///
/// @param key where the key begins
/// @param keyEnd where it ends
/// @param value where the rest of the line begins
record Head(int key, int keyEnd, int value) {

    private static final String EXPORT = "export";

    /// Reads it from the first character of a line that is no blank.
    ///
    /// @return null if there is none
    static @Nullable Head read(EnvText text, int first) {
        int key = pastExport(text, first);
        int keyEnd = pastKey(text, key);
        int value = pastSign(text, keyEnd);
        return keyEnd == key || value < 0 ? null : new Head(key, keyEnd, value);
    }

    /// Past `export` if a key follows it, so that `export=1` assigns `export`.
    private static int pastExport(EnvText text, int first) {
        int after = first + EXPORT.length();
        if (after >= text.length()
                || !EnvText.isBlank(text.charAt(after))
                || !EXPORT.contentEquals(text.view(first, after))) {
            return first;
        }
        int key = text.pastBlanks(after);
        return pastKey(text, key) > key ? key : first;
    }

    private static int pastKey(EnvText text, int from) {
        int at = from;
        while (at < text.length() && isInKey(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Past `=`, or past a `:` that stands right behind the key and before a blank or the end of
    /// the line.
    ///
    /// @return -1 if there is neither
    private static int pastSign(EnvText text, int keyEnd) {
        int sign = text.pastBlanks(keyEnd);
        if (text.endsLine(sign)) {
            return -1;
        }
        boolean colon =
                sign == keyEnd
                        && text.charAt(sign) == ':'
                        && (text.endsLine(sign + 1) || EnvText.isBlank(text.charAt(sign + 1)));
        return colon || text.charAt(sign) == '=' ? sign + 1 : -1;
    }

    private static boolean isInKey(char character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '.'
                || character == '-';
    }
}
