package io.strongroom.domain.protection;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/// What a person types to open the vault: the UTF-8 bytes of its composed form (Unicode NFC), so
/// that a letter with an accent is the same from every keyboard. Nothing is trimmed.
///
/// It has one owner, who closes it; closing overwrites the bytes. It does not print itself. Letters
/// beyond ASCII pass through a `String` while they are composed, which cannot be erased.
public final class Passphrase implements WayIn {

    /// The fewest characters, in code points, that a new passphrase has.
    public static final int SHORTEST = 8;

    /// The most characters, in code points, that a new passphrase has.
    public static final int LONGEST = 1024;

    private final byte[] utf8;
    private final Optional<PassphraseFlaw> flaw;
    private boolean closed;

    private Passphrase(byte[] utf8, Optional<PassphraseFlaw> flaw) {
        this.utf8 = utf8;
        this.flaw = flaw;
    }

    /// Takes what was typed. The characters stay the caller's.
    public static Passphrase of(char[] typed) {
        CharBuffer characters = composed(CharBuffer.wrap(typed));
        ByteBuffer room = ByteBuffer.allocate(Math.multiplyExact(characters.length(), 3));
        boolean whole =
                !StandardCharsets.UTF_8
                        .newEncoder()
                        .encode(characters.duplicate(), room, true)
                        .isError();
        byte[] utf8 = new byte[room.flip().remaining()];
        room.get(utf8);
        Arrays.fill(room.array(), (byte) 0);
        return new Passphrase(
                utf8, whole ? flaw(characters) : Optional.of(PassphraseFlaw.HALF_CHARACTER));
    }

    /// Why it cannot become the passphrase of a vault; empty if it can. What opens a vault is not
    /// held to this.
    public Optional<PassphraseFlaw> flaw() {
        return flaw;
    }

    /// The UTF-8 bytes: a copy, which the caller overwrites after use.
    ///
    /// @throws IllegalStateException if it was closed
    public byte[] copyUtf8() {
        if (closed) {
            throw new IllegalStateException("the passphrase was closed");
        }
        return utf8.clone();
    }

    /// Overwrites the bytes. Closing twice does no harm.
    @Override
    public void close() {
        closed = true;
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "Passphrase[not shown]";
    }

    private static CharBuffer composed(CharBuffer typed) {
        boolean ascii = typed.chars().allMatch(unit -> unit < 0x80);
        return ascii ? typed : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    private static Optional<PassphraseFlaw> flaw(CharBuffer characters) {
        long length = characters.codePoints().count();
        if (length == 0) {
            return Optional.of(PassphraseFlaw.EMPTY);
        }
        if (length < SHORTEST) {
            return Optional.of(PassphraseFlaw.TOO_SHORT);
        }
        return length > LONGEST ? Optional.of(PassphraseFlaw.TOO_LONG) : Optional.empty();
    }
}
