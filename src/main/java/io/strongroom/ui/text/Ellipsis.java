package io.strongroom.ui.text;

/// Shortens a text for a place of limited width.
public final class Ellipsis {

    private Ellipsis() {}

    /// The text, or as much of it as leaves room for the sign that there is more.
    ///
    /// @param most how many characters there may be, in UTF-16 units
    public static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }
}
