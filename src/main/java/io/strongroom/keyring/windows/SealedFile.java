package io.strongroom.keyring.windows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

    /// Writes the whole file or, when anything fails, leaves what was there. On return it is on
    /// disk.
    void write(Content content) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        // Made for the owner alone where a file system has POSIX rights.
        Path draft = Files.createTempFile(folder, path.getFileName() + ".", ".new");
        try {
            restrict(draft);
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (byte[] part : new byte[][] {START, content.entropy(), content.sealed()}) {
                    ByteBuffer left = ByteBuffer.wrap(part);
                    while (left.hasRemaining()) {
                        out.write(left);
                    }
                }
                out.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private static void restrict(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(
                    List.of(
                            AclEntry.newBuilder()
                                    .setType(AclEntryType.ALLOW)
                                    .setPrincipal(view.getOwner())
                                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                                    .build()));
        }
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
