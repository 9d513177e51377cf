package io.strongroom.keyring;

import java.util.regex.Pattern;

/// Under which name a secret is kept. Both parts are seen by whoever may look at the keyring: they
/// are no place for anything secret.
///
/// @param purpose what the secret is for: `vault`, `account`; 1 to 32 characters of `a-z` and `-`
/// @param id which vault or account: 1 to 64 characters of `A-Z a-z 0-9 . _ -`, the first no dot
public record Entry(String purpose, String id) {

    private static final Pattern PURPOSE = Pattern.compile("[a-z-]{1,32}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    /// @throws IllegalArgumentException if a part has another form
    public Entry {
        if (!PURPOSE.matcher(purpose).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a name for an entry of the keyring");
        }
    }
}
