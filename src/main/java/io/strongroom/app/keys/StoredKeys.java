package io.strongroom.app.keys;

import io.strongroom.account.ApiKey;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.key.KeyPlaces;
import io.strongroom.account.key.KeyringAccountKeys;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.SealedAccountKeys;
import io.strongroom.app.session.VaultSession;
import io.strongroom.keyring.system.Keyrings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/// The places where this program keeps the keys of accounts. Nothing is loaded or asked before a
/// key is: the window names an account before its first frame.
///
/// @param home the data folder
/// @param sealed the keys that the vault's key seals
public record StoredKeys(Path home, AccountKeys sealed) implements KeyPlaces {

    /// With a vault that is opened for as long as a key is looked for, where no session has it
    /// open: one that its user must open stays closed.
    public static StoredKeys of(Path home, Clock clock, BuildInfo build) {
        return new StoredKeys(
                home, new PassingSession(home, () -> new VaultSession(home, clock, build)));
    }

    /// With the vault of a session, which may be locked.
    public static StoredKeys in(Path home, VaultSession vault) {
        return new StoredKeys(home, new SealedAccountKeys(home, vault));
    }

    @Override
    public AccountKeys in(KeyPlace place) {
        return switch (place) {
            case KEYRING -> new KeyringAccountKeys(() -> Keyrings.ofThisSystem(home));
            case VAULT -> sealed;
        };
    }

    private record PassingSession(Path home, Supplier<VaultSession> sessions)
            implements AccountKeys {
        @Override
        public ApiKey find(String accountId) throws KeyUnavailableException {
            try (VaultSession vault = sessions.get()) {
                return new SealedAccountKeys(home, vault).find(accountId);
            }
        }

        @Override
        public void store(String accountId, ApiKey key) throws KeyUnavailableException {
            try (VaultSession vault = sessions.get()) {
                new SealedAccountKeys(home, vault).store(accountId, key);
            }
        }

        @Override
        public void delete(String accountId) throws KeyUnavailableException {
            try (VaultSession vault = sessions.get()) {
                new SealedAccountKeys(home, vault).delete(accountId);
            }
        }
    }
}
