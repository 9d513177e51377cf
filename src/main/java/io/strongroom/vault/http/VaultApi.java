package io.strongroom.vault.http;

import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

/// The whole contract as one function from request to reply. Safe for use by many threads.
public final class VaultApi {

    /// @param store the open vault
    /// @param key the key every call must carry as `Authorization: Bearer …`
    /// @param version of the program, as `GET /api/v1/vault` tells it
    public VaultApi(VaultStore store, String key, String version) {
        throw new UnsupportedOperationException(key + version);
    }

    /// Answers one request, on the calling thread.
    ///
    /// @throws VaultException if the vault cannot do it; the loopback server makes a 5xx of that,
    ///   the window a sentence
    public VaultReply answer(VaultRequest request) throws VaultException {
        throw new UnsupportedOperationException(request.method());
    }
}
