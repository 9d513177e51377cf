package io.strongroom.intake.recognition.structure;

/// A look at how a text begins, which costs next to nothing, before anything is parsed.
final class FirstLine {

    private FirstLine() {}

    /// Whether the first line of a YAML text that is no comment, directive or marker could begin a
    /// mapping. The key of a block mapping has its colon on the same line, YAML 1.2.2 section
    /// 8.2.2, unless something stands before the key.
    static boolean mayBeginMapping(CharSequence text) {
        int begin = 0;
        while (begin < text.length()) {
            int end = lineEnd(text, begin);
            int first = pastBlanks(text, isMarker(text, begin) ? begin + 3 : begin, end);
            if (first < end && "#%".indexOf(text.charAt(first)) < 0) {
                return "{?&!".indexOf(text.charAt(first)) >= 0 || holdsColon(text, first, end);
            }
            begin = end + 1;
        }
        return false;
    }

    /// Whether a line begins with the mark of a document: `---` and a blank or nothing.
    private static boolean isMarker(CharSequence text, int begin) {
        int end = Math.min(begin + 3, text.length());
        return end - begin == 3
                && "---".contentEquals(text.subSequence(begin, end))
                && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private static boolean holdsColon(CharSequence text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == ':') {
                return true;
            }
        }
        return false;
    }

    private static int pastBlanks(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
