package io.strongroom.account.key;

/// The places where keys may be kept. Asking for one touches neither keyring nor vault.
@FunctionalInterface
public interface KeyPlaces {

    /// The keys in a place.
    AccountKeys in(KeyPlace place);
}
