package io.strongroom.vault.http;

import io.strongroom.vault.http.message.ReplyBody;

import java.util.HashMap;
import java.util.Map;

/// The vault's reply.
///
/// @param status the HTTP status
/// @param headers by lower-case name
/// @param body the bytes, empty when there is none
public record VaultReply(int status, Map<String, String> headers, byte[] body) {

    private static final Map<String, String> JSON =
            Map.of(
                    "content-type", "application/json",
                    "cache-control", "no-store",
                    "x-content-type-options", "nosniff");

    /// It was done; the body is JSON.
    static VaultReply ok(byte[] body) {
        return json(200, body);
    }

    /// Any status with a JSON body.
    static VaultReply json(int status, byte[] body) {
        return new VaultReply(status, JSON, body);
    }

    /// A failure in one sentence.
    static VaultReply failure(int status, String sentence) {
        return json(status, ReplyBody.detail(sentence));
    }

    /// There is no such secret in the scope asked for.
    static VaultReply secretNotFound() {
        return failure(404, "There is no such secret in this scope.");
    }

    /// The same reply with one more header.
    VaultReply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new VaultReply(status, Map.copyOf(more), body);
    }

    /// The status alone: the body may hold a value.
    @Override
    public String toString() {
        return "VaultReply[" + status + "]";
    }
}
