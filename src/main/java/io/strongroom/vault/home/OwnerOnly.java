package io.strongroom.vault.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Makes files (0600) and folders (0700) that only their owner may use, with these rights from the
/// first moment on. Where there are no POSIX rights, on Windows, one access control entry takes
/// their place right after; that part has not been tested.
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /// Makes a new, empty file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is one
    public static void createFile(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, attribute(FILE));
        } else {
            Files.createFile(file);
            restrictAcl(file);
        }
    }

    /// Makes a folder and those above it that are missing.
    public static void createFolders(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.createDirectories(folder, attribute(FOLDER));
        } else {
            Files.createDirectories(folder);
            restrictAcl(folder);
        }
    }

    /// Takes the rights of all others from a file or folder.
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

    /// Whether the file system of a place knows POSIX rights.
    public static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
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

    private static FileAttribute<Set<PosixFilePermission>> attribute(
            Set<PosixFilePermission> rights) {
        return PosixFilePermissions.asFileAttribute(rights);
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
