package io.strongroom.vault.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals content with AES-256-GCM. The sealed form is `0x01 | term, 4 bytes | nonce, 12 bytes |
/// ciphertext | tag, 16 bytes`. The first five bytes are authenticated together with the
/// [AssociatedData] of the place.
///
/// A sealed form tells the length of its content. So that this does not give away which of a
/// handful of known names or kinds of key it is, content is filled up to a multiple of [#BLOCK]
/// bytes first (0x80 and zeros, ISO/IEC 7816-4); what is left to see is the size in such steps.
public final class Envelope {

    /// The step in bytes in which a sealed form tells the length of its content.
    public static final int BLOCK = 64;

    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SHORTEST = HEADER + NONCE + BLOCK + TAG;
    private static final byte END = (byte) 0x80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    /// Seals content under a fresh random nonce.
    ///
    /// @param term which of the vault's keys this is, 0 or more
    /// @param content stays the caller's
    public static byte[] seal(SymmetricKey key, int term, byte[] content, AssociatedData place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] filled = Arrays.copyOf(content, (content.length / BLOCK + 1) * BLOCK);
        filled[content.length] = END;
        try {
            byte[] header = ByteBuffer.allocate(HEADER).put(FORMAT).putInt(term).array();
            Cipher cipher = cipher();
            begin(cipher, Cipher.ENCRYPT_MODE, key.as("AES"), nonce, header, place);
            byte[] sealed = cipher.doFinal(filled);
            return ByteBuffer.allocate(HEADER + NONCE + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every JDK seals with AES-GCM", broken);
        } finally {
            Arrays.fill(filled, (byte) 0);
        }
    }

    /// Opens sealed content.
    ///
    /// @return the content, which the caller overwrites after use
    /// @throws DoesNotOpenException if a bit of it is not as it was sealed, or it was sealed by
    ///   another key or for another place
    public static byte[] open(SymmetricKey key, byte[] sealed, AssociatedData place)
            throws DoesNotOpenException {
        return open(cipher(), key.as("AES"), sealed, place);
    }

    /// The same with a cipher and a key that the caller has; the cipher may have been used before.
    static byte[] open(Cipher cipher, SecretKeySpec key, byte[] sealed, AssociatedData place)
            throws DoesNotOpenException {
        requireForm(sealed);
        byte[] header = Arrays.copyOf(sealed, HEADER);
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
        byte[] filled;
        try {
            int from = HEADER + NONCE;
            begin(cipher, Cipher.DECRYPT_MODE, key, nonce, header, place);
            filled = cipher.doFinal(sealed, from, sealed.length - from);
        } catch (AEADBadTagException changed) {
            throw new DoesNotOpenException(changed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every JDK opens with AES-GCM", broken);
        }
        try {
            return Arrays.copyOf(filled, contentLength(filled));
        } finally {
            Arrays.fill(filled, (byte) 0);
        }
    }

    /// Which of the vault's keys sealed this. Not authenticated before it is opened.
    public static int term(byte[] sealed) throws DoesNotOpenException {
        requireForm(sealed);
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has AES-GCM", missing);
        }
    }

    private static void begin(
            Cipher cipher,
            int mode,
            SecretKeySpec key,
            byte[] nonce,
            byte[] header,
            AssociatedData place)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(place.encoded());
    }

    private static void requireForm(byte[] sealed) throws DoesNotOpenException {
        if (sealed.length < SHORTEST || sealed[0] != FORMAT) {
            throw new DoesNotOpenException("not a sealed form");
        }
    }

    private static int contentLength(byte[] filled) throws DoesNotOpenException {
        int last = filled.length - 1;
        while (last >= 0 && filled[last] == 0) {
            last--;
        }
        if (last < 0 || filled[last] != END) {
            throw new DoesNotOpenException("the filling is not as it is made");
        }
        return last;
    }
}
