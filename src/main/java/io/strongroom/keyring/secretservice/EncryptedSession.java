package io.strongroom.keyring.secretservice;

import io.strongroom.bus.Bus;

import org.freedesktop.dbus.types.Variant;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets travel the bus encrypted for one session: `dh-ietf1024-sha256-aes128-cbc-pkcs7` of the
/// Secret Service API, which every service has. It keeps secrets out of the bus's own memory and of
/// whoever records its messages. It says nothing of who is at the other end, and 1024 bits are few:
/// the wall is the socket, which is the user's alone.
final class EncryptedSession {

    private static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    private static final String CONTENT_TYPE = "text/plain; charset=utf8";
    private static final int KEY_BYTES = 16;

    /// The second Oakley group, RFC 2409 section 6.2, whose generator is 2.
    private static final BigInteger PRIME =
            new BigInteger(
                    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
                            + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
                            + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                            + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
                    16);

    private static final int PRIME_BYTES = PRIME.bitLength() / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Object path;
    private final SecretKeySpec key;

    private EncryptedSession(Object path, SecretKeySpec key) {
        this.path = path;
        this.key = key;
    }

    static EncryptedSession open(Bus bus) throws IOException, InterruptedException {
        BigInteger own = new BigInteger(PRIME.bitLength() - 2, RANDOM).add(BigInteger.TWO);
        byte[] offered = unsigned(BigInteger.TWO.modPow(own, PRIME));
        Object[] answer =
                bus.call(
                        SecretService.NAME,
                        SecretService.PATH,
                        SecretService.SERVICE,
                        "OpenSession",
                        "sv",
                        ALGORITHM,
                        new Variant<>(offered));
        BigInteger theirs = new BigInteger(1, bytes(((Variant<?>) answer[0]).getValue()));
        if (theirs.compareTo(BigInteger.ONE) <= 0
                || theirs.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
            throw new IOException("the service gave a number that is no key");
        }
        return new EncryptedSession(answer[1], key(theirs.modPow(own, PRIME)));
    }

    /// The session's name on the bus.
    Object path() {
        return path;
    }

    /// A secret as the bus carries it, `(oayays)`.
    Object[] seal(byte[] secret) {
        byte[] iv = new byte[KEY_BYTES];
        RANDOM.nextBytes(iv);
        try {
            return new Object[] {
                path, iv, cipher(Cipher.ENCRYPT_MODE, iv).doFinal(secret), CONTENT_TYPE
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("everything can be encrypted", impossible);
        }
    }

    /// Opens what [#seal] or the service made.
    byte[] open(Object[] sealed) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, bytes(sealed[1])).doFinal(bytes(sealed[2]));
        } catch (GeneralSecurityException notOurs) {
            throw new IOException("the service encrypted with another key", notOurs);
        }
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, key, new IvParameterSpec(iv));
        return cipher;
    }

    private static SecretKeySpec key(BigInteger shared) {
        byte[] secret = unsigned(shared);
        try {
            byte[] key =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(secret)
                                            .thenExpand(new byte[0], KEY_BYTES));
            SecretKeySpec spec = new SecretKeySpec(key, "AES");
            Arrays.fill(key, (byte) 0);
            return spec;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK since 25 has HKDF-SHA256", missing);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The number in as many bytes as the prime has, the highest first.
    private static byte[] unsigned(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] exact = new byte[PRIME_BYTES];
        int length = Math.min(signed.length, PRIME_BYTES);
        System.arraycopy(signed, signed.length - length, exact, PRIME_BYTES - length, length);
        return exact;
    }

    /// What the library makes of an `ay`: an array or a list, as it likes.
    private static byte[] bytes(Object value) throws IOException {
        if (value instanceof byte[] array) {
            return array;
        }
        if (!(value instanceof List<?> list)) {
            throw new IOException("not an array of bytes");
        }
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (Byte) list.get(i);
        }
        return bytes;
    }
}
