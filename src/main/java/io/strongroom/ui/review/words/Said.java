package io.strongroom.ui.review.words;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;

import java.util.Optional;

/// What is said about a row.
///
/// @param brief in a few words, with what one press would mend
/// @param detail in a whole sentence
public record Said(FieldMessage brief, String detail) {

    /// There is nothing to say.
    public static final Said NOTHING = new Said(FieldMessage.NONE, "");

    /// One sentence, which is short enough for the row.
    public static Said of(Severity severity, String sentence) {
        return new Said(FieldMessage.of(severity, sentence), sentence);
    }

    /// One sentence with what a press does about it.
    public static Said of(Severity severity, String sentence, Optional<Fix> fix) {
        return new Said(new FieldMessage(severity, sentence, fix), sentence);
    }
}
