package io.strongroom.ui.preferences.protection;

import io.strongroom.domain.protection.Passphrase;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.Messages;

/// How long a passphrase is, as a hint at how hard it is to guess.
enum PassphraseLength {
    /// It is refused.
    TOO_SHORT(0, Severity.WARNING),
    /// It is taken, and can be guessed by whoever has the file and some days.
    SHORT(Passphrase.SHORTEST, Severity.WARNING),
    /// As long as most.
    FAIR(14, Severity.HINT),
    /// As long as five random words.
    LONG(22, Severity.GOOD);

    private final int from;
    private final Severity severity;

    PassphraseLength(int from, Severity severity) {
        this.from = from;
        this.severity = severity;
    }

    /// @param length in code points
    static PassphraseLength of(int length) {
        PassphraseLength found = TOO_SHORT;
        for (PassphraseLength each : values()) {
            if (length >= each.from) {
                found = each;
            }
        }
        return found;
    }

    FieldMessage message(int length, Messages messages) {
        return FieldMessage.of(
                severity,
                messages.text("protection.length." + name(), length, Passphrase.SHORTEST));
    }
}
