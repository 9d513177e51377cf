package io.strongroom.ui.secretform;

/// The line breaks at the end of a text, which come along when a value is copied from a terminal
/// and are hardly ever meant.
final class TrailingLineBreak {

    private TrailingLineBreak() {}

    /// How many UTF-16 units of line breaks the text ends with.
    static int of(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.length() - end;
    }
}
