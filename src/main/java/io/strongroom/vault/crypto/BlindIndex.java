package io.strongroom.vault.crypto;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;

/// Makes of a text something that equals itself and tells nothing else: HMAC-SHA256 under a key
/// only this vault has. With it a database can keep names unique and find them without knowing one.
public final class BlindIndex implements AutoCloseable {

    private final SymmetricKey key;

    /// @param key which it owns from now on
    public BlindIndex(SymmetricKey key) {
        this.key = key;
    }

    /// The 32 bytes that stand for these fields.
    public byte[] of(AssociatedData fields) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.as("HmacSHA256"));
            return mac.doFinal(fields.encoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
