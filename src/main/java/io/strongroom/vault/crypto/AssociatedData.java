package io.strongroom.vault.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The place sealed bytes belong to, as the bytes that authenticated encryption binds them to.
/// Every field is written with its length before it, so that two different lists of fields never
/// come to the same bytes.
public final class AssociatedData {

    private static final int USUAL = 160;

    private byte[] encoded = new byte[USUAL];
    private int length;

    private AssociatedData() {}

    /// Begins with what the sealed bytes are for, for example `value`.
    public static AssociatedData of(String purpose) {
        return new AssociatedData().text(purpose);
    }

    /// Adds a text.
    public AssociatedData text(String field) {
        return bytes(field.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds a number.
    public AssociatedData number(long field) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    /// Adds bytes.
    public AssociatedData bytes(byte[] field) {
        int needed = length + Integer.BYTES + field.length;
        if (needed > encoded.length) {
            encoded = Arrays.copyOf(encoded, 2 * needed);
        }
        ByteBuffer.wrap(encoded, length, encoded.length - length).putInt(field.length).put(field);
        length = needed;
        return this;
    }

    /// All fields so far, encoded.
    public byte[] encoded() {
        return Arrays.copyOf(encoded, length);
    }
}
