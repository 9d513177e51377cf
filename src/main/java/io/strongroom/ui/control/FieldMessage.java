package io.strongroom.ui.control;

import java.util.Optional;

/// What is said beside a field: how bad it is, the sentence, and a fix that takes one press, where
/// there is one.
///
/// @param severity how bad
/// @param text the sentence; empty for nothing to say
/// @param hiddenText the sentence where no name may be seen
/// @param fix what one press would mend
public record FieldMessage(Severity severity, String text, String hiddenText, Optional<Fix> fix) {

    /// Nothing to say.
    public static final FieldMessage NONE = new FieldMessage(Severity.HINT, "", Optional.empty());

    /// How bad it is; also the style of the sentence.
    public enum Severity {
        /// Helpful to know.
        HINT,
        /// All is well.
        GOOD,
        /// Probably not meant; it stops nothing.
        WARNING,
        /// It cannot be sent like this.
        BAD
    }

    /// What one press would mend.
    ///
    /// @param label the words to press, for example `Use MY_KEY`
    /// @param hiddenLabel the words where no name may be seen
    /// @param action runs on the FX thread
    public record Fix(String label, String hiddenLabel, Runnable action) {

        /// A fix whose words give nothing away.
        public Fix(String label, Runnable action) {
            this(label, label, action);
        }
    }

    /// A message whose sentence gives nothing away.
    public FieldMessage(Severity severity, String text, Optional<Fix> fix) {
        this(severity, text, text, fix);
    }

    /// A message without a fix.
    public static FieldMessage of(Severity severity, String text) {
        return new FieldMessage(severity, text, Optional.empty());
    }

    /// A message with a fix.
    public static FieldMessage of(Severity severity, String text, Fix fix) {
        return new FieldMessage(severity, text, Optional.of(fix));
    }

    /// The same, with another sentence where no name may be seen.
    public FieldMessage hiding(String hidden) {
        return new FieldMessage(severity, text, hidden, fix);
    }

    /// What is said, where names may be seen or not.
    public String shown(boolean namesHidden) {
        return namesHidden ? hiddenText : text;
    }

    /// Whether there is something to say.
    public boolean isPresent() {
        return !text.isEmpty();
    }

    /// Whether it stops the form from being sent.
    public boolean isBad() {
        return severity == Severity.BAD && isPresent();
    }
}
