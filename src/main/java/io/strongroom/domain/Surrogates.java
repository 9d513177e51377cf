package io.strongroom.domain;

import java.util.OptionalInt;

/// Half characters in UTF-16 text: a high surrogate without its low one, or the other way round.
final class Surrogates {

    private Surrogates() {}

    /// Where the first lone surrogate stands, in UTF-16 units from 0.
    static OptionalInt firstLone(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
