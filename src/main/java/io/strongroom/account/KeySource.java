package io.strongroom.account;

/// Where the key of an account is kept. Asked anew for each call, so that a key is held no longer
/// than needed.
@FunctionalInterface
public interface KeySource {

    /// The key, as it is now.
    ApiKey key();
}
