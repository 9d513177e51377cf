package io.strongroom.intake.recognition.structure;

/// Cuts the long words of a JSON or YAML text, such as a certificate in base64. Letters, digits and
/// the three signs of base64 never open, close or escape anything behind other letters, so that the
/// rest of a word is part of the same scalar and its structure does not change.
final class LongWords {

    /// No word of a shorter length is worth a copy.
    private static final int LONG = 512;

    /// What is left of one: more than an escape or a keyword has.
    private static final int KEPT = 64;

    private static final boolean[] IN_WORD = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
                .chars()
                .forEach(character -> IN_WORD[character] = true);
    }

    private LongWords() {}

    /// The text with each long word cut; the text itself if it has none.
    static CharSequence cut(CharSequence text) {
        StringBuilder cut = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at + LONG <= text.length()) {
            int begin = wordBegin(text, at, at + LONG);
            if (begin > at) {
                at = begin;
                continue;
            }
            int end = at + LONG;
            while (end < text.length() && isInWord(text.charAt(end))) {
                end++;
            }
            cut.append(text, copied, at + KEPT);
            copied = end;
            at = end;
        }
        return copied == 0 ? text : cut.append(text, copied, text.length());
    }

    /// Where the word begins that a region ends with, looked for from its end, so that what stands
    /// before a blank is not looked at.
    private static int wordBegin(CharSequence text, int from, int to) {
        int begin = to;
        while (begin > from && isInWord(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isInWord(char character) {
        return character < IN_WORD.length && IN_WORD[character];
    }
}
