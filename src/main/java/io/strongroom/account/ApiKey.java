package io.strongroom.account;

import java.util.OptionalInt;

/// The key that says who the caller is. It travels in an HTTP header, so it is made of visible
/// ASCII characters alone; nothing is trimmed, because a server would then be sent another key than
/// the one that was given. It does not print itself.
public final class ApiKey {

    private final String text;

    /// @throws IllegalArgumentException if it is empty or cannot be sent; ask
    ///   [#firstUnsendable(String)] first
    public ApiKey(String text) {
        if (text.isEmpty() || firstUnsendable(text).isPresent()) {
            throw new IllegalArgumentException("not a key that can be sent");
        }
        this.text = text;
    }

    /// Where the first character stands that a key cannot have: a blank, a line break, any other
    /// control character, or one beyond ASCII. Counted in UTF-16 units from 0.
    public static OptionalInt firstUnsendable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit <= ' ' || unit > '~') {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// The key as it is sent. The copy cannot be erased: ask late, keep it short.
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "ApiKey[not shown]";
    }
}
