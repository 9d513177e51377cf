package io.strongroom.app.session;

import io.strongroom.account.ApiKey;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.key.KeyPlaces;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;

/// The places where this program keeps keys. Nothing is loaded or asked before a key is.
public final class StoredKeys implements KeyPlaces {

    private final AccountKeys keyring = new Nowhere();
    private final AccountKeys sealed = new Nowhere();

    @Override
    public AccountKeys in(KeyPlace place) {
        return switch (place) {
            case KEYRING -> keyring;
            case VAULT -> sealed;
        };
    }

    /// A place that this system does not have.
    private static final class Nowhere implements AccountKeys {
        @Override
        public ApiKey find(String accountId) throws KeyUnavailableException {
            throw unavailable();
        }

        @Override
        public void store(String accountId, ApiKey key) throws KeyUnavailableException {
            throw unavailable();
        }

        @Override
        public void delete(String accountId) throws KeyUnavailableException {
            throw unavailable();
        }

        private static KeyUnavailableException unavailable() {
            return new KeyUnavailableException(new KeyProblem.NoKeyring());
        }
    }
}
