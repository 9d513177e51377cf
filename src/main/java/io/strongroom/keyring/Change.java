package io.strongroom.keyring;

/// The answer to keeping or deleting an entry.
public sealed interface Change permits Change.Done, Refusal {

    /// The keyring says that it is done.
    record Done() implements Change {}
}
