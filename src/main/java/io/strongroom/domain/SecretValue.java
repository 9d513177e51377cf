package io.strongroom.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// The value of a secret: the text a person gave, or the base64 text of a file, never trimmed and
/// never changed.
///
/// It has one owner, who closes it; closing overwrites the bytes. It does not print, compare or
/// hash its content. Whoever asks for [#reveal()] gets a `String`, which Java cannot erase: ask
/// late, keep it short.
public final class SecretValue implements AutoCloseable {

    private final byte[] utf8;
    private boolean closed;

    private SecretValue(byte[] utf8) {
        this.utf8 = utf8;
    }

    /// Takes a text as typed, pasted or received.
    public static Checked<SecretValue> ofText(CharSequence text) {
        if (text.isEmpty()) {
            return new Checked.Invalid<>(List.of(new Violation.ValueMissing()));
        }
        var lone = Surrogates.firstLone(text);
        if (lone.isPresent()) {
            return new Checked.Invalid<>(
                    List.of(new Violation.HalfCharacter(Field.VALUE, lone.getAsInt())));
        }
        return new Checked.Valid<>(new SecretValue(encode(text)));
    }

    /// Takes the UTF-8 bytes of a text, for example from standard input or out of the vault. The
    /// value owns a copy.
    ///
    /// @throws CharacterCodingException if the bytes are not UTF-8; such content can only be stored
    ///   as a file
    public static Checked<SecretValue> ofUtf8(byte[] bytes) throws CharacterCodingException {
        if (bytes.length == 0) {
            return new Checked.Invalid<>(List.of(new Violation.ValueMissing()));
        }
        CharBuffer decoded =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes));
        Arrays.fill(decoded.array(), '\0');
        return new Checked.Valid<>(new SecretValue(bytes.clone()));
    }

    /// Takes a file's bytes and encodes them as standard base64, padded and on one line.
    public static Checked<SecretValue> ofFile(byte[] content) {
        if (content.length == 0) {
            return new Checked.Invalid<>(List.of(new Violation.ValueMissing()));
        }
        if (content.length > Limits.FILE_BYTES) {
            return new Checked.Invalid<>(
                    List.of(
                            new Violation.FileTooLarge(
                                    content.length, Limits.encodedLength(content.length))));
        }
        return new Checked.Valid<>(new SecretValue(Base64.getEncoder().encode(content)));
    }

    /// Takes the base64 text of a file, as the contract carries it, and judges it as such.
    public static Checked<SecretValue> ofEncodedFile(String base64) {
        if (base64.isEmpty()) {
            return new Checked.Invalid<>(List.of(new Violation.ValueMissing()));
        }
        if (base64.length() > Limits.FILE_ENCODED) {
            return new Checked.Invalid<>(
                    List.of(
                            new Violation.FileTooLarge(
                                    base64.length() / 4L * 3L, base64.length())));
        }
        byte[] utf8 = base64.getBytes(StandardCharsets.UTF_8);
        if (!isPaddedBase64(utf8)) {
            return new Checked.Invalid<>(List.of(new Violation.FileNotBase64()));
        }
        return new Checked.Valid<>(new SecretValue(utf8));
    }

    /// The value as a text. The copy cannot be erased.
    ///
    /// @throws IllegalStateException if the value was closed
    public String reveal() {
        requireOpen();
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /// The UTF-8 bytes of the value: a copy, which the caller overwrites after use.
    ///
    /// @throws IllegalStateException if the value was closed
    public byte[] copyUtf8() {
        requireOpen();
        return utf8.clone();
    }

    /// A second value with the same content and an owner of its own.
    ///
    /// @throws IllegalStateException if the value was closed
    public SecretValue copy() {
        return new SecretValue(copyUtf8());
    }

    /// Whether both hold the same bytes, in a time that does not depend on where they differ.
    ///
    /// @throws IllegalStateException if one of them was closed
    public boolean sameAs(SecretValue other) {
        requireOpen();
        other.requireOpen();
        return MessageDigest.isEqual(utf8, other.utf8);
    }

    /// The length of the value in UTF-8 bytes.
    public int length() {
        return utf8.length;
    }

    /// Overwrites the bytes. Closing twice does no harm.
    @Override
    public void close() {
        closed = true;
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretValue[not shown]";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the value was closed");
        }
    }

    private static byte[] encode(CharSequence text) {
        ByteBuffer room = ByteBuffer.allocate(Math.multiplyExact(text.length(), 3));
        CharBuffer source =
                text instanceof CharBuffer buffer ? buffer.duplicate() : CharBuffer.wrap(text);
        StandardCharsets.UTF_8.newEncoder().encode(source, room, true);
        byte[] exact = new byte[room.flip().remaining()];
        room.get(exact);
        Arrays.fill(room.array(), (byte) 0);
        return exact;
    }

    private static boolean isPaddedBase64(byte[] text) {
        if (text.length % 4 != 0) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            byte[] again = Base64.getEncoder().encode(decoded);
            boolean same = Arrays.equals(text, again);
            Arrays.fill(decoded, (byte) 0);
            Arrays.fill(again, (byte) 0);
            return same;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
