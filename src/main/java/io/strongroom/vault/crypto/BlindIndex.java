package io.strongroom.vault.crypto;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;

/// Makes of a text something that equals itself and tells nothing else: HMAC-SHA256 under a key
/// only this vault has. With it a database can keep names unique and find them without knowing one.
public final class BlindIndex implements AutoCloseable {

    private final SymmetricKey key;

    // Made once: to make one for each row of a list takes longer than to use it.
    private @Nullable Mac mac;

    /// @param key which it owns from now on
    public BlindIndex(SymmetricKey key) {
        this.key = key;
    }

    /// The 32 bytes that stand for these fields.
    public synchronized byte[] of(AssociatedData fields) {
        Mac ready = mac == null ? mac() : mac;
        mac = ready;
        return ready.doFinal(fields.encoded());
    }

    /// Overwrites the key and lets go of what was made of it.
    @Override
    public synchronized void close() {
        key.close();
        mac = null;
    }

    private Mac mac() {
        try {
            Mac made = Mac.getInstance("HmacSHA256");
            made.init(key.as("HmacSHA256"));
            return made;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
