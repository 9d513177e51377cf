package io.strongroom.account.key;

import io.strongroom.account.ApiKey;
import io.strongroom.account.KeySource;
import io.strongroom.api.key.KeyUnavailableException;

import org.jspecify.annotations.Nullable;

import java.util.function.IntSupplier;

/// A stored key that is looked for when the first call needs it, and then held: asking a keyring
/// for each of many calls would take longer than the calls. It goes with its account's session. A
/// look that failed is made again by the next call, and so is one since which keys were replaced.
/// Safe for use by many threads.
public final class HeldKey implements KeySource {

    private final KeyPlaces places;
    private final KeyPlace place;
    private final String accountId;
    private final IntSupplier replacements;
    private @Nullable ApiKey held;
    private int heldSince;

    /// @param accountId whose key
    /// @param replacements how often a key was replaced so far
    public HeldKey(KeyPlaces places, KeyPlace place, String accountId, IntSupplier replacements) {
        this.places = places;
        this.place = place;
        this.accountId = accountId;
        this.replacements = replacements;
    }

    @Override
    public synchronized ApiKey key() throws KeyUnavailableException {
        int now = replacements.getAsInt();
        ApiKey key = held;
        if (key == null || heldSince != now) {
            key = places.in(place).find(accountId);
            held = key;
            heldSince = now;
        }
        return key;
    }
}
