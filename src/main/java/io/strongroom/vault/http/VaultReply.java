package io.strongroom.vault.http;

import java.util.Map;

/// The vault's reply.
///
/// @param status the HTTP status
/// @param headers by lower-case name
/// @param body the bytes, empty when there is none
public record VaultReply(int status, Map<String, String> headers, byte[] body) {}
