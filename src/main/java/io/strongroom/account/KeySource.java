package io.strongroom.account;

import io.strongroom.api.key.KeyUnavailableException;

/// Where the key of an account comes from. Asked for each call, on that call's thread; may take as
/// long as a keyring takes to be unlocked.
@FunctionalInterface
public interface KeySource {

    /// The key, as it is now.
    ///
    /// @throws KeyUnavailableException if it cannot be had now
    ApiKey key() throws KeyUnavailableException;
}
