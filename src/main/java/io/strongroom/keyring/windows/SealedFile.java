package io.strongroom.keyring.windows;

import io.strongroom.file.PrivateFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The file of one entry: the four characters `SRK1`, 16 random bytes, and what the system sealed
/// with them.
///
/// @param path where it is
record SealedFile(Path path) {

    static final int ENTROPY_BYTES = 16;

    private static final byte[] START = {'S', 'R', 'K', '1'};
    private static final int HEAD_BYTES = START.length + ENTROPY_BYTES;
    private static final int MAX_BYTES = 65_536;

    /// Reads the file.
    ///
    /// @return empty if there is none
    /// @throws ForeignFileException if it has another form
    Optional<Content> read() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        if (bytes.length <= HEAD_BYTES
                || bytes.length > MAX_BYTES
                || !Arrays.equals(START, Arrays.copyOf(bytes, START.length))) {
            throw new ForeignFileException();
        }
        return Optional.of(
                new Content(
                        Arrays.copyOfRange(bytes, START.length, HEAD_BYTES),
                        Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length)));
    }

    /// Writes the whole file, for its owner alone, or, when anything fails, leaves what was there.
    /// On return it is on disk.
    void write(Content content) throws IOException {
        byte[] whole = new byte[HEAD_BYTES + content.sealed().length];
        System.arraycopy(START, 0, whole, 0, START.length);
        System.arraycopy(content.entropy(), 0, whole, START.length, ENTROPY_BYTES);
        System.arraycopy(content.sealed(), 0, whole, HEAD_BYTES, content.sealed().length);
        PrivateFiles.replace(path, whole);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /// What a file holds.
    ///
    /// @param entropy the random bytes
    /// @param sealed with them
    record Content(byte[] entropy, byte[] sealed) {}

    /// Not a file of ours, or one that was cut short.
    static final class ForeignFileException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
