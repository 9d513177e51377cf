package io.strongroom.vault.http;

import io.strongroom.vault.http.message.InvalidRequestException;
import io.strongroom.vault.http.message.ReplyBody;
import io.strongroom.vault.store.NameTakenException;
import io.strongroom.vault.store.NotAMemberException;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// The whole contract as one function from request to reply. Safe for use by many threads.
public final class VaultApi {

    /// The largest body that is read, in bytes: 1 MiB.
    public static final int MAX_BODY = 1024 * 1024;

    private static final String SCHEME = "Bearer ";

    private final Router router;
    private final byte[] key;

    /// @param store the open vault
    /// @param key the key every call must carry as `Authorization: Bearer …`; not blank
    /// @param version of the program, as `GET /api/v1/vault` tells it
    public VaultApi(VaultStore store, String key, String version) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a blank key would let everybody in");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.router =
                new Router(
                        Stream.of(
                                        new SecretsResource(store).routes(),
                                        new TeamsResource(store).routes(),
                                        new UserResource(store).routes(),
                                        new VaultResource(version).routes())
                                .flatMap(routes -> routes.stream())
                                .toList());
    }

    /// Answers one request, on the calling thread.
    ///
    /// @throws VaultException if the vault cannot do it; the loopback server makes a 5xx of that,
    ///   the window a sentence
    public VaultReply answer(VaultRequest request) throws VaultException {
        try {
            if (!hasKey(request.headers())) {
                return VaultReply.failure(401, "The API key is missing or wrong.")
                        .with("www-authenticate", "Bearer");
            }
            if (request.body().length > MAX_BODY) {
                return bodyTooLarge();
            }
            return router.answer(request);
        } catch (InvalidRequestException invalid) {
            return VaultReply.json(422, ReplyBody.errors(invalid.problems()));
        } catch (NotAMemberException _) {
            return VaultReply.failure(403, "You are not a member of that team.");
        } catch (NameTakenException _) {
            return VaultReply.failure(409, "A secret with this name already exists in this scope.");
        } finally {
            Arrays.fill(request.body(), (byte) 0);
        }
    }

    /// The answer to a body that is not read because of its size.
    static VaultReply bodyTooLarge() {
        return VaultReply.failure(413, "The body is larger than " + MAX_BODY + " bytes.");
    }

    /// Whether the request carries the key, in a time that does not tell where a wrong one differs.
    private boolean hasKey(Map<String, String> headers) {
        String authorization = headers.getOrDefault("authorization", "");
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        key,
                        authorization
                                .substring(SCHEME.length())
                                .strip()
                                .getBytes(StandardCharsets.UTF_8));
    }
}
