package io.strongroom.vault.crypto;

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

    private final byte[] bytes;

    private SymmetricKey(byte[] bytes) {
        this.bytes = bytes;
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
        return new SymmetricKey(hkdf(bytes, salt, purpose, BYTES));
    }

    /// The key's bytes: a copy, which the caller overwrites after use.
    public byte[] copyBytes() {
        return bytes.clone();
    }

    /// Overwrites the bytes. Closing twice does no harm.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SymmetricKey[not shown]";
    }

    SecretKeySpec as(String algorithm) {
        return new SecretKeySpec(bytes, algorithm);
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
