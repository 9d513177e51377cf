package io.strongroom.api.key;

/// Gives the key for a call, on the thread that makes the call. It may take as long as a keyring
/// takes to be unlocked.
@FunctionalInterface
public interface ApiKeySupplier {

    /// The key, as it is sent.
    ///
    /// @throws KeyUnavailableException if it cannot be had now; the call is then not made
    String key() throws KeyUnavailableException;
}
