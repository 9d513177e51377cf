package io.strongroom.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that only their owner may open, whatever the umask says. Where a file system
/// has no POSIX permissions, as on Windows, the user's own folder keeps others out.
public final class PrivateFiles {

    private PrivateFiles() {}

    /// Makes a folder, and those above it, for the owner alone. One that is there already is left
    /// as it is.
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    }

    /// Writes a file for the owner alone: all of it, or, when anything fails, none of it, with what
    /// was there before left in place. On return it is on disk.
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path folder = target.toAbsolutePath().resolveSibling("");
        createFolder(folder);
        Path draft =
                Files.createTempFile(
                        folder, target.getFileName() + ".", ".new", fileRights(folder));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// The rights of a file for the owner alone, for whoever makes it, in the way the file system
    /// of a place knows them.
    public static FileAttribute<?>[] fileRights(Path place) {
        return ownerOnly(place, "rw-------");
    }

    /// Opens a file to add to its end; makes it, for the owner alone, if it is not there.
    public static FileChannel append(Path file) throws IOException {
        createFolder(file.toAbsolutePath().resolveSibling(""));
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                ownerOnly(file, "rw-------"));
    }

    /// Takes a file's rights away from all but its owner, where its file system knows such rights:
    /// for one that could not be made with them, such as a socket.
    public static void restrict(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
