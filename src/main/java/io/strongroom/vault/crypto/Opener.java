package io.strongroom.vault.crypto;

import org.jspecify.annotations.Nullable;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// Opens what one key sealed with one cipher: to make a cipher and its key for each row takes
/// longer than to open the row. Any thread may use it; one does at a time.
final class Opener implements AutoCloseable {

    private final SymmetricKey key;
    private @Nullable Cipher cipher;
    private @Nullable SecretKeySpec copy;

    /// @param key which it owns from now on
    Opener(SymmetricKey key) {
        this.key = key;
    }

    SymmetricKey key() {
        return key;
    }

    synchronized byte[] open(byte[] sealed, AssociatedData place) throws DoesNotOpenException {
        Cipher used = cipher == null ? Envelope.cipher() : cipher;
        SecretKeySpec own = copy == null ? key.as("AES") : copy;
        cipher = used;
        copy = own;
        return Envelope.open(used, own, sealed, place);
    }

    /// Overwrites the key and lets go of the cipher and its copy.
    @Override
    public synchronized void close() {
        key.close();
        cipher = null;
        copy = null;
    }
}
