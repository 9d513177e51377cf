package io.strongroom.ui.secretform;

/// Shortens a text for a place of limited width.
final class Ellipsis {

    private Ellipsis() {}

    static String of(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }
}
