package io.strongroom.intake.source;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The content of one file or one paste, read once. What becomes of the file afterwards changes
/// nothing here. It owns the bytes and overwrites them when it is closed. Not thread safe.
public final class Source implements AutoCloseable {

    private final Optional<Path> file;
    private final byte[] content;
    private final boolean ascii;
    private final @Nullable CharBuffer decoded;

    private Source(Optional<Path> file, byte[] content) {
        this.file = file;
        this.content = content;
        this.ascii = AsciiText.is(content);
        this.decoded = ascii ? null : decode(content);
    }

    /// @param content becomes the source's
    static Source ofFile(Path file, byte[] content) {
        return new Source(Optional.of(file), content);
    }

    /// @param utf8 becomes the source's
    static Source ofPaste(byte[] utf8) {
        return new Source(Optional.empty(), utf8);
    }

    /// The file it was read from; empty for a paste.
    public Optional<Path> file() {
        return file;
    }

    /// The file's own name; empty for a paste.
    public String name() {
        return file.map(path -> String.valueOf(path.getFileName())).orElse("");
    }

    /// The bytes themselves, for reading only; they stay the source's.
    public byte[] content() {
        return content;
    }

    /// The content as text, if it is strict UTF-8 without a zero character; a byte order mark stays
    /// its first character. It stays the source's, and shows nothing after this is closed.
    public Optional<CharSequence> text() {
        return ascii
                ? Optional.of(new AsciiText(content))
                : Optional.ofNullable(decoded).map(CharBuffer::asReadOnlyBuffer);
    }

    /// Overwrites the content.
    @Override
    public void close() {
        Arrays.fill(content, (byte) 0);
        if (decoded != null) {
            Arrays.fill(decoded.array(), '\0');
        }
    }

    private static boolean hasZero(byte[] utf8) {
        for (byte unit : utf8) {
            if (unit == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CharBuffer decode(byte[] utf8) {
        if (hasZero(utf8)) {
            return null;
        }
        CharBuffer room = CharBuffer.allocate(utf8.length);
        boolean good =
                !StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(utf8), room, true)
                        .isError();
        room.flip();
        if (!good) {
            Arrays.fill(room.array(), '\0');
            return null;
        }
        return room;
    }
}
