package io.strongroom.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Files (0600) and folders (0700) that only their owner may use, with these rights from the first
/// moment on, whatever the umask says. Where there are no POSIX rights, on Windows, one access
/// control entry takes their place right after; that part has not been tested.
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /// Makes a new, empty file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is one
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, fileRights(file));
        if (!isPosix(file)) {
            restrictAcl(file);
        }
    }

    /// Makes a folder and those above it that are missing. One that is there already is left as it
    /// is.
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, rights(folder, FOLDER));
        if (!isPosix(folder)) {
            restrictAcl(folder);
        }
    }

    /// Writes a file: all of it, or, when anything fails, none of it, with what was there before
    /// left in place. On return it is on disk.
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path folder = target.toAbsolutePath().resolveSibling("");
        createFolders(folder);
        Path draft = folder.resolve(target.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            createFile(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Moves a file that cannot be used to a name of its own beside it, where nothing reads it any
    /// more and its owner still finds it.
    ///
    /// @param why what is added to its name, for example `damaged`
    /// @return where it is now
    public static Path putAside(Path file, String why) throws IOException {
        String name = file.getFileName() + "." + why;
        Path kept = file.resolveSibling(name);
        for (int copy = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); copy++) {
            kept = file.resolveSibling(name + "-" + copy);
        }
        return Files.move(file, kept);
    }

    /// Opens a file to add to its end; makes it if it is not there.
    public static FileChannel append(Path file) throws IOException {
        createFolders(file.toAbsolutePath().resolveSibling(""));
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                fileRights(file));
    }

    /// The rights of a file for the owner alone, for whoever makes it, in the way the file system
    /// of a place knows them.
    public static FileAttribute<?>[] fileRights(Path place) {
        return rights(place, FILE);
    }

    /// Takes the rights of all others from a file or folder, where its file system knows such
    /// rights.
    ///
    /// @return whether others had any
    public static boolean tighten(Path path) throws IOException {
        if (!isPosix(path)) {
            return false;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path) ? FOLDER : FILE;
        if (wanted.containsAll(Files.getPosixFilePermissions(path))) {
            return false;
        }
        Files.setPosixFilePermissions(path, wanted);
        return true;
    }

    /// Puts a folder's list of files on disk, so that what was made, moved or deleted in it stays
    /// so.
    public static void force(Path folder) throws IOException {
        // Windows opens no folder; there a move is journalled.
        if (isPosix(folder)) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
        }
    }

    private static FileAttribute<?>[] rights(Path place, Set<PosixFilePermission> rights) {
        return isPosix(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrictAcl(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
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
}
