package io.strongroom.account.key;

import io.strongroom.account.ApiKey;
import io.strongroom.account.KeySource;
import io.strongroom.api.key.KeyUnavailableException;

import org.jspecify.annotations.Nullable;

/// A stored key that is looked for when the first call needs it, and then held: asking a keyring
/// for each of many calls would take longer than the calls. It goes with its account's session. A
/// look that failed is made again by the next call. Safe for use by many threads.
public final class HeldKey implements KeySource {

    private final KeyPlaces places;
    private final KeyPlace place;
    private final String accountId;
    private @Nullable ApiKey held;

    /// @param accountId whose key
    public HeldKey(KeyPlaces places, KeyPlace place, String accountId) {
        this.places = places;
        this.place = place;
        this.accountId = accountId;
    }

    @Override
    public synchronized ApiKey key() throws KeyUnavailableException {
        ApiKey key = held;
        if (key == null) {
            key = places.in(place).find(accountId);
            held = key;
        }
        return key;
    }
}
