package io.strongroom.keyring;

import java.security.MessageDigest;
import java.util.Arrays;

/// A small secret, such as a key, with one owner, who closes it; closing overwrites the bytes. It
/// does not print, compare or hash its content.
public final class SecretBytes implements AutoCloseable {

    /// So many bytes of a secret every keyring takes; ours is for keys, which are shorter.
    public static final int MAX_BYTES = 2048;

    private final byte[] bytes;
    private boolean closed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Makes a secret of bytes, which it owns from then on.
    ///
    /// @throws IllegalArgumentException if there are none
    public static SecretBytes owning(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("a secret has at least one byte");
        }
        return new SecretBytes(bytes);
    }

    /// The bytes: a copy, which the caller overwrites after use.
    ///
    /// @throws IllegalStateException if the secret was closed
    public synchronized byte[] copyBytes() {
        if (closed) {
            throw new IllegalStateException("the secret was closed");
        }
        return bytes.clone();
    }

    /// A second secret with the same content and an owner of its own.
    ///
    /// @throws IllegalStateException if the secret was closed
    public SecretBytes copy() {
        return new SecretBytes(copyBytes());
    }

    /// Whether both hold the same bytes, in a time that does not depend on where they differ.
    ///
    /// @throws IllegalStateException if one of them was closed
    public boolean sameAs(SecretBytes other) {
        byte[] mine = copyBytes();
        byte[] others = other.copyBytes();
        try {
            return MessageDigest.isEqual(mine, others);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(others, (byte) 0);
        }
    }

    /// Overwrites the bytes. Closing twice does no harm.
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes[not shown]";
    }
}
