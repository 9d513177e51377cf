package io.strongroom.keyring;

/// The answer to looking for an entry.
public sealed interface Lookup permits Lookup.Found, Lookup.NotFound, Refusal {

    /// The entry is there.
    ///
    /// @param secret the receiver's, who closes it
    record Found(SecretBytes secret) implements Lookup {}

    /// The keyring was asked and has no such entry. It says nothing about why: a new keyring looks
    /// like one that was emptied.
    record NotFound() implements Lookup {}
}
