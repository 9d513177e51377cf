package io.strongroom.keyring.system;

import io.strongroom.keyring.Entry;
import io.strongroom.keyring.SecretBytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// How a secret is written into a keyring: `strongroom:1:`, 16 hexadecimal digits of a checksum, a
/// colon, and the secret as base64. ASCII, because some keyrings keep only text. The checksum is
/// the start of the SHA-256 of purpose, id and secret: what was cut short, put there by somebody
/// else, or copied from another entry is told from an entry of ours. It keeps no enemy out.
final class EntryText {

    private static final String START = "strongroom:1:";
    private static final int CHECK_BYTES = 8;
    private static final int SECRET_AT = START.length() + 2 * CHECK_BYTES + 1;

    private EntryText() {}

    /// Writes a secret, which stays its owner's.
    static SecretBytes write(Entry entry, SecretBytes secret) {
        byte[] bytes = secret.copyBytes();
        try {
            return SecretBytes.owning(encode(entry, bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Reads what [#write] wrote for the same entry, for the caller to close.
    ///
    /// @return empty if it is anything else
    static Optional<SecretBytes> read(Entry entry, SecretBytes written) {
        byte[] text = written.copyBytes();
        byte[] bytes = decode(text);
        // Written again it must come out the same: base64 can be written in more ways than one.
        byte[] again = encode(entry, bytes);
        try {
            return bytes.length > 0 && MessageDigest.isEqual(text, again)
                    ? Optional.of(SecretBytes.owning(bytes.clone()))
                    : Optional.empty();
        } finally {
            Arrays.fill(text, (byte) 0);
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    private static byte[] encode(Entry entry, byte[] secret) {
        byte[] start = start(entry, secret);
        byte[] base64 = Base64.getEncoder().encode(secret);
        byte[] text = Arrays.copyOf(start, start.length + base64.length);
        System.arraycopy(base64, 0, text, start.length, base64.length);
        Arrays.fill(base64, (byte) 0);
        return text;
    }

    private static byte[] decode(byte[] text) {
        if (text.length <= SECRET_AT) {
            return new byte[0];
        }
        byte[] base64 = Arrays.copyOfRange(text, SECRET_AT, text.length);
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        } finally {
            Arrays.fill(base64, (byte) 0);
        }
    }

    private static byte[] start(Entry entry, byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ascii(entry.purpose() + "\n" + entry.id() + "\n"));
            byte[] sum = digest.digest(secret);
            return ascii(START + HexFormat.of().formatHex(sum, 0, CHECK_BYTES) + ":");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
