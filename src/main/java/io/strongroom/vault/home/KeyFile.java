package io.strongroom.vault.home;

import io.strongroom.file.PrivateFiles;
import io.strongroom.vault.crypto.SymmetricKey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// The file that holds the key which opens the vault: 32 random bytes, for the owner's eyes only.
/// Who has this file and the database has every secret.
///
/// @param path where it is
public record KeyFile(Path path) {

    /// Reads the key. The caller closes it.
    ///
    /// @return empty if there is no such file
    /// @throws NotAKeyException if what is there is not a key
    public Optional<SymmetricKey> read() throws IOException, NotAKeyException {
        byte[] content;
        try (InputStream in = Files.newInputStream(path)) {
            content = in.readNBytes(SymmetricKey.BYTES + 1);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        if (content.length != SymmetricKey.BYTES) {
            Arrays.fill(content, (byte) 0);
            throw new NotAKeyException();
        }
        return Optional.of(SymmetricKey.owning(content));
    }

    /// Writes a key where there is none. A crash leaves the whole file or none: it is written under
    /// another name, forced to disk and then moved. The caller sees to it that no other process
    /// does the same at the same time.
    public void write(SymmetricKey key) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        PrivateFiles.createFile(unfinished);
        byte[] content = key.copyBytes();
        try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /// Overwrites the key and deletes the file; that it is not there is fine. What was under the
    /// bytes before, a copy-on-write file system or a flash drive keeps all the same.
    public void erase() throws IOException {
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(SymmetricKey.BYTES);
            while (zeros.hasRemaining()) {
                out.write(zeros);
            }
            out.force(true);
        } catch (NoSuchFileException absent) {
            return;
        }
        Files.deleteIfExists(path);
        forceFolder();
    }

    private void forceFolder() throws IOException {
        PrivateFiles.force(path.toAbsolutePath().resolveSibling(""));
    }

    /// The key file does not have the 32 bytes of a key.
    public static final class NotAKeyException extends Exception {
        private static final long serialVersionUID = 1L;

        NotAKeyException() {
            super("a key file has 32 bytes");
        }
    }
}
