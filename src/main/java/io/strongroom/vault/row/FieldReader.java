package io.strongroom.vault.row;

import io.strongroom.vault.crypto.DoesNotOpenException;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Reads what [FieldWriter] wrote. Only what was authenticated gets here, so a field that cannot be
/// read means another version wrote it: it is refused like a row that does not open.
final class FieldReader {

    private final ByteBuffer buffer;

    FieldReader(byte[] fields) {
        this.buffer = ByteBuffer.wrap(fields);
    }

    int number() throws DoesNotOpenException {
        try {
            return buffer.getInt();
        } catch (BufferUnderflowException _) {
            throw cutShort();
        }
    }

    String text() throws DoesNotOpenException {
        int length = number();
        if (length < 0 || length > buffer.remaining()) {
            throw cutShort();
        }
        String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }

    Optional<String> optionalText() throws DoesNotOpenException {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    boolean flag() throws DoesNotOpenException {
        try {
            return buffer.get() != 0;
        } catch (BufferUnderflowException _) {
            throw cutShort();
        }
    }

    Instant instant() throws DoesNotOpenException {
        try {
            return Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
        } catch (BufferUnderflowException | DateTimeException _) {
            throw cutShort();
        }
    }

    void requireEnd() throws DoesNotOpenException {
        if (buffer.hasRemaining()) {
            throw new DoesNotOpenException("the row has more fields than known");
        }
    }

    private static DoesNotOpenException cutShort() {
        return new DoesNotOpenException("the row has fewer fields than known");
    }
}
