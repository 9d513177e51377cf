package io.strongroom.vault.http;

import io.strongroom.vault.http.Router.Route;
import io.strongroom.vault.http.message.ReplyBody;
import io.strongroom.vault.store.VaultStore;

import java.util.List;

/// Who the caller is: the person whose vault it is.
final class UserResource {

    private final VaultStore store;

    UserResource(VaultStore store) {
        this.store = store;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/api/v1/user/whoami",
                        _ -> VaultReply.ok(ReplyBody.identity(store.owner()))));
    }
}
