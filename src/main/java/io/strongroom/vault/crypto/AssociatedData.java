package io.strongroom.vault.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The place sealed bytes belong to, as the bytes that authenticated encryption binds them to.
/// Every field is written with its length before it, so that two different lists of fields never
/// come to the same bytes.
public final class AssociatedData {

    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();

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
        encoded.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        encoded.writeBytes(field);
        return this;
    }

    /// All fields so far, encoded.
    public byte[] encoded() {
        return encoded.toByteArray();
    }
}
