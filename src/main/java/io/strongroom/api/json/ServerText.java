package io.strongroom.api.json;

import java.util.regex.Pattern;

/// A server's own words, made fit to show: one line, no control or formatting characters, no
/// markup, not long.
final class ServerText {

    /// The longest text that is kept, in code points.
    static final int LONGEST = 300;

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?][^<>]*>?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private ServerText() {}

    static String clean(String text) {
        // Markup may be cut by a character that is dropped later, so it goes last.
        String line = UNSEEN.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
        String plain = MARKUP.matcher(line).replaceAll("").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    static boolean isMarkup(String text) {
        return text.stripLeading().startsWith("<");
    }
}
