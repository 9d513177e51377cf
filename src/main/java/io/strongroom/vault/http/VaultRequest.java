package io.strongroom.vault.http;

import java.util.Map;

/// A request to the vault, from this process or over loopback.
///
/// @param method for example `GET`
/// @param target path and query, percent-encoded, for example `/api/v1/secrets/?offset=0`
/// @param headers by lower-case name
/// @param body the bytes, empty when there is none; overwritten once read
public record VaultRequest(String method, String target, Map<String, String> headers, byte[] body) {

    /// The method alone: the target names secrets and teams, the headers hold the key.
    @Override
    public String toString() {
        return "VaultRequest[" + method + "]";
    }
}
