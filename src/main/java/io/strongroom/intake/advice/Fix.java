package io.strongroom.intake.advice;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretValue;

/// What one press mends in a text value. It does what its name says and nothing else.
public enum Fix {
    /// Removes the line breaks at the end.
    DROP_LINE_BREAK,
    /// Removes the blanks before and after.
    DROP_BLANKS,
    /// Removes the quotes around the value.
    DROP_QUOTES,
    /// Removes `Bearer ` and the like.
    DROP_PREFIX,
    /// Replaces base64 text by the text it stands for.
    DECODE_BASE64,
    /// Puts base64 text on one line.
    UNWRAP_BASE64,
    /// Gives PEM text its line breaks back.
    RESTORE_LINES,
    /// Adds the line break after the last line.
    ADD_LINE_BREAK;

    /// A new value, mended. What cannot be mended, or would become empty, comes back as a copy. The
    /// new value belongs to the caller; the old one stays with its owner, who closes it.
    ///
    /// @param text the value of a secret that is no file
    public SecretValue applyTo(SecretValue text) {
        return switch (SecretValue.ofText(mend(text.reveal()))) {
            case Checked.Valid<SecretValue>(SecretValue mended) -> mended;
            case Checked.Invalid<SecretValue> _ -> text.copy();
        };
    }

    private String mend(String text) {
        return switch (this) {
            case DROP_LINE_BREAK -> EdgeRules.dropLineBreak(text);
            case DROP_BLANKS -> EdgeRules.dropBlanks(text);
            case DROP_QUOTES -> EdgeRules.dropQuotes(text);
            case DROP_PREFIX -> EdgeRules.dropPrefix(text);
            case DECODE_BASE64 -> DocumentRules.decode(text);
            case UNWRAP_BASE64 -> DocumentRules.unwrap(text);
            case RESTORE_LINES -> KeyRules.restoreLines(text);
            case ADD_LINE_BREAK -> text + "\n";
        };
    }
}
