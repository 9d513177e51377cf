package io.strongroom.account.key;

import io.strongroom.account.ApiKey;
import io.strongroom.api.key.KeyUnavailableException;

/// The keys of accounts in one place. Every call blocks, a keyring's for as long as 20 seconds, so
/// call from a background thread. Safe for use by many threads.
public interface AccountKeys {

    /// The key of an account.
    ///
    /// @param accountId as [io.strongroom.account.Account#id()] has it
    /// @throws KeyUnavailableException if it is not there, or cannot be read
    ApiKey find(String accountId) throws KeyUnavailableException;

    /// Keeps the key of an account, in place of the one that was there.
    ///
    /// @throws KeyUnavailableException if it is not kept; one that was there is kept still
    void store(String accountId, ApiKey key) throws KeyUnavailableException;

    /// Deletes the key of an account. That it was not there is fine.
    ///
    /// @throws KeyUnavailableException if it may still be there
    void delete(String accountId) throws KeyUnavailableException;
}
