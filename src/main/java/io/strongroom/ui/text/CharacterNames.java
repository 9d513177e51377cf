package io.strongroom.ui.text;

/// Characters as they can be named in a sentence: visible ones as themselves, the others by their
/// code.
final class CharacterNames {

    private CharacterNames() {}

    static String shown(int codePoint, Messages messages) {
        return switch (codePoint) {
            case ' ' -> messages.text("character.blank");
            case '\n', '\r' -> messages.text("character.line-break");
            case '\t' -> messages.text("character.tab");
            default ->
                    isVisible(codePoint)
                            ? messages.text("character.visible", Character.toString(codePoint))
                            : String.format("U+%04X", codePoint);
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK ->
                    false;
            default -> true;
        };
    }
}
