package io.strongroom.account.check;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Identity;
import io.strongroom.domain.Membership;

import java.util.List;
import java.util.Optional;

/// Asks a server what a key is good for. Nothing is changed there.
public final class AccountCheck {

    private AccountCheck() {}

    /// Asks; blocks for as long as two reads take.
    ///
    /// @param client of the server, with the key; closed by its owner
    /// @throws ApiException.Unauthorized if the server does not know the key
    /// @throws ApiException if it cannot be asked
    public static CheckedKey of(SecretsClient client) throws ApiException {
        Identity identity = client.whoami();
        return new CheckedKey(identity, teams(client));
    }

    private static Optional<List<Membership>> teams(SecretsClient client) throws ApiException {
        try {
            return Optional.of(client.teams());
        } catch (ApiException.Forbidden | ApiException.NotFound untold) {
            return Optional.empty();
        }
    }
}
