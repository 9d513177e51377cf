package io.strongroom.ui.control;

/// Carries characters that a one-line JavaFX field throws away, line breaks above all, through that
/// field unharmed: each is swapped for a Unicode noncharacter, which no text may contain (Unicode
/// 16, section 23.7), and back again.
public final class ControlCharacters {

    private static final char FIRST_NONCHARACTER = '\uFDD0';
    private static final char LAST_NONCHARACTER = '\uFDEF';
    private static final char DELETE = '\u007F';
    private static final char DELETE_NONCHARACTER = '\uFFFE';
    private static final char FIRST_PICTURE = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';

    private ControlCharacters() {}

    /// A text fit for the field.
    static String toField(String text) {
        return map(text, ControlCharacters::hide);
    }

    /// The text as it was given.
    static String fromField(String text) {
        return map(text, ControlCharacters::restore);
    }

    /// What the eye gets to see: a picture of each control character. One character stays one, so
    /// that the caret fits.
    static String toPictures(String text) {
        return map(text, ControlCharacters::picture);
    }

    /// A text on one line, as the eye gets to see it: a picture in the place of each control
    /// character.
    public static String seen(String text) {
        return toPictures(toField(text));
    }

    private static char hide(char unit) {
        if (unit == DELETE) {
            return DELETE_NONCHARACTER;
        }
        return unit < ' ' ? (char) (FIRST_NONCHARACTER + unit) : unit;
    }

    private static char restore(char unit) {
        if (unit == DELETE_NONCHARACTER) {
            return DELETE;
        }
        return isHidden(unit) ? (char) (unit - FIRST_NONCHARACTER) : unit;
    }

    private static char picture(char unit) {
        if (unit == DELETE_NONCHARACTER) {
            return DELETE_PICTURE;
        }
        return isHidden(unit) ? (char) (FIRST_PICTURE + unit - FIRST_NONCHARACTER) : unit;
    }

    private static boolean isHidden(char unit) {
        return unit >= FIRST_NONCHARACTER && unit <= LAST_NONCHARACTER;
    }

    private static String map(String text, CharMapping mapping) {
        char[] units = text.toCharArray();
        for (int at = 0; at < units.length; at++) {
            units[at] = mapping.apply(units[at]);
        }
        return new String(units);
    }

    private interface CharMapping {
        char apply(char unit);
    }
}
