package io.strongroom.vault.http;

import io.strongroom.vault.http.Router.Route;
import io.strongroom.vault.http.message.ReplyBody;

import java.util.List;

/// What this server is, and what it can do beyond the published contract.
final class VaultResource {

    private final String version;

    VaultResource(String version) {
        this.version = version;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "GET", "/api/v1/vault", _ -> VaultReply.ok(ReplyBody.extensions(version))));
    }
}
