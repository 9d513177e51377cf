package io.strongroom.account.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// The provider's side of a sign-in: RSAES-OAEP of RFC 8017, section 7.1.1, written out here with
/// SHA-256 in both places, so that no default of the JDK's can be wrong in the same way twice.
public final class Provider {

    private static final int HASH = 32;

    private Provider() {}

    /// A key as the provider sends it: encrypted for the holder of a public key, in base64.
    public static String encrypt(String publicPem, byte[] message) throws GeneralSecurityException {
        RSAPublicKey key = publicKey(publicPem);
        int length = (key.getModulus().bitLength() + 7) / 8;
        byte[] data = new byte[length - HASH - 1];
        System.arraycopy(sha256(new byte[0]), 0, data, 0, HASH);
        data[data.length - message.length - 1] = 1;
        System.arraycopy(message, 0, data, data.length - message.length, message.length);
        byte[] seed = new byte[HASH];
        new SecureRandom().nextBytes(seed);
        xor(data, mask(seed, data.length));
        xor(seed, mask(data, HASH));
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(seed);
        block.writeBytes(data);
        byte[] sealed =
                new BigInteger(1, block.toByteArray())
                        .modPow(key.getPublicExponent(), key.getModulus())
                        .toByteArray();
        return Base64.getEncoder().encodeToString(fitted(sealed, length));
    }

    /// As the other, of a text.
    public static String encrypt(String publicPem, String message) throws GeneralSecurityException {
        return encrypt(publicPem, message.getBytes(StandardCharsets.UTF_8));
    }

    static RSAPublicKey publicKey(String pem) throws GeneralSecurityException {
        String base64 =
                pem.replace("-----BEGIN PUBLIC KEY-----", "")
                        .replace("-----END PUBLIC KEY-----", "")
                        .replace("\n", "");
        return (RSAPublicKey)
                KeyFactory.getInstance("RSA")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static byte[] mask(byte[] seed, int length) throws GeneralSecurityException {
        ByteArrayOutputStream mask = new ByteArrayOutputStream();
        for (int counter = 0; mask.size() < length; counter++) {
            byte[] block = Arrays.copyOf(seed, seed.length + 4);
            block[block.length - 1] = (byte) counter;
            mask.writeBytes(sha256(block));
        }
        return Arrays.copyOf(mask.toByteArray(), length);
    }

    private static void xor(byte[] bytes, byte[] mask) {
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= mask[at];
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] fitted(byte[] number, int length) {
        byte[] fitted = new byte[length];
        int used = Math.min(number.length, length);
        System.arraycopy(number, number.length - used, fitted, length - used, used);
        return fitted;
    }
}
