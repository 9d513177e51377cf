package io.strongroom.vault.row;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Writes the fields of a row one after the other, texts as UTF-8 with their length in bytes before
/// them, numbers big-endian. [FieldReader] reads them back in the same order.
final class FieldWriter {

    private ByteBuffer buffer = ByteBuffer.allocate(512);

    FieldWriter number(int field) {
        room(Integer.BYTES).putInt(field);
        return this;
    }

    FieldWriter text(String field) {
        byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        Arrays.fill(utf8, (byte) 0);
        return this;
    }

    FieldWriter optionalText(Optional<String> field) {
        flag(field.isPresent());
        field.ifPresent(this::text);
        return this;
    }

    FieldWriter flag(boolean field) {
        room(1).put((byte) (field ? 1 : 0));
        return this;
    }

    FieldWriter instant(Instant field) {
        room(Long.BYTES + Integer.BYTES).putLong(field.getEpochSecond()).putInt(field.getNano());
        return this;
    }

    /// All fields, which the caller overwrites after use; the writer keeps no copy.
    byte[] toBytes() {
        byte[] exact = Arrays.copyOf(buffer.array(), buffer.position());
        Arrays.fill(buffer.array(), (byte) 0);
        buffer.clear();
        return exact;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            byte[] small = buffer.array();
            int used = buffer.position();
            buffer = ByteBuffer.wrap(Arrays.copyOf(small, 2 * used + bytes)).position(used);
            Arrays.fill(small, (byte) 0);
        }
        return buffer;
    }
}
