package io.strongroom.vault.crypto;

import io.strongroom.keyring.SecretBytes;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key of 256 bits with one owner, who closes it; closing overwrites its bytes. The JDK's ciphers
/// work on copies of their own, which last until they are collected as garbage: the overwriting
/// shortens the time a key is in memory and cannot promise its end.
public final class SymmetricKey implements AutoCloseable {

    /// The length of a key in bytes.
    public static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBytes bytes;

    private SymmetricKey(byte[] bytes) {
        this.bytes = SecretBytes.owning(bytes);
    }

    /// A new key from the system's source of randomness.
    public static SymmetricKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SymmetricKey(bytes);
    }

    /// Makes a key of bytes, which it owns from then on.
    ///
    /// @throws IllegalArgumentException if they are not [#BYTES] long
    public static SymmetricKey owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SymmetricKey(bytes);
    }

    /// A key for one purpose, made of this one by HKDF-SHA256 (RFC 5869): whoever learns it learns
    /// nothing of this key or of one for another purpose.
    ///
    /// @param salt what tells this vault from others
    /// @param purpose of the new key
    public SymmetricKey derive(byte[] salt, byte[] purpose) {
        byte[] own = copyBytes();
        try {
            return new SymmetricKey(hkdf(own, salt, purpose, BYTES));
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    /// A key made of bytes that are no key, but hold the randomness of one, by HKDF-SHA256.
    ///
    /// @param input stays the caller's
    public static SymmetricKey extract(byte[] input, byte[] salt, byte[] purpose) {
        return new SymmetricKey(hkdf(input, salt, purpose, BYTES));
    }

    /// The key's bytes: a copy, which the caller overwrites after use.
    ///
    /// @throws IllegalStateException if the key was closed: nothing is ever sealed by zeros
    public byte[] copyBytes() {
        return bytes.copyBytes();
    }

    /// Whether both are the same key, in a time that does not depend on where they differ.
    public boolean sameAs(SymmetricKey other) {
        return bytes.sameAs(other.bytes);
    }

    /// Overwrites the bytes. Closing twice does no harm.
    @Override
    public void close() {
        bytes.close();
    }

    @Override
    public String toString() {
        return "SymmetricKey[not shown]";
    }

    SecretKeySpec as(String algorithm) {
        byte[] own = copyBytes();
        try {
            return new SecretKeySpec(own, algorithm);
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    static byte[] hkdf(byte[] input, byte[] salt, byte[] info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(input)
                                    .addSalt(salt)
                                    .thenExpand(info, length));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK since 25 has HKDF-SHA256", missing);
        }
    }
}
