package io.strongroom.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A text in ASCII, each byte of which is a character, in the bytes it was read from. Nothing is
/// copied, so that there is nothing more to overwrite.
final class AsciiText implements CharSequence {

    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final byte[] ascii;
    private final int begin;
    private final int length;

    /// @param ascii stays the caller's; from 1 to 127 each
    AsciiText(byte[] ascii) {
        this(ascii, 0, ascii.length);
    }

    private AsciiText(byte[] ascii, int begin, int length) {
        this.ascii = ascii;
        this.begin = begin;
        this.length = length;
    }

    /// Whether each byte is from 1 to 127. It looks at eight at a time: taking one from each sets
    /// the high bit of a zero.
    static boolean is(byte[] content) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.remaining() >= Long.BYTES) {
            long eight = left.getLong();
            if (((eight | (eight - LOW_BITS)) & HIGH_BITS) != 0) {
                return false;
            }
        }
        while (left.hasRemaining()) {
            if (left.get() <= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int at) {
        return (char) ascii[begin + Objects.checkIndex(at, length)];
    }

    @Override
    public void getChars(int from, int to, char[] target, int targetBegin) {
        Objects.checkFromToIndex(from, to, length);
        for (int i = 0; i < to - from; i++) {
            target[targetBegin + i] = (char) ascii[begin + from + i];
        }
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new AsciiText(ascii, begin + from, to - from);
    }

    @Override
    public String toString() {
        return new String(ascii, begin, length, StandardCharsets.US_ASCII);
    }
}
