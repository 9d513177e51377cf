package io.strongroom.vault.home;

import io.strongroom.file.PrivateFiles;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder a vault is in.
///
/// @param folder where it is
public record VaultHome(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(VaultHome.class);

    /// The database; SQLite keeps its `-wal` and `-shm` beside it and gives them the same rights.
    public Path database() {
        return folder.resolve("vault.db");
    }

    /// The file with the key to the database.
    public KeyFile keyFile() {
        return new KeyFile(folder.resolve("vault.key"));
    }

    /// Makes the folder if it is missing. A folder that was made here or found empty is for its
    /// owner alone. One with other things in it keeps its rights, because someone may share these
    /// things on purpose; the vault's own files are for their owner alone in any folder.
    ///
    /// @throws FileAlreadyExistsException if something else is in the place of the folder
    public void prepareFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            if (isEmpty()) {
                PrivateFiles.tighten(folder);
            }
        } else {
            PrivateFiles.createFolders(folder);
        }
    }

    /// Makes the database file, empty, if it is missing: with its rights before SQLite opens it.
    public void prepareDatabase() throws IOException {
        try {
            PrivateFiles.createFile(database());
        } catch (FileAlreadyExistsException _) {
            tightenFiles();
        }
    }

    /// Takes from others the rights to the vault's files, which they get when the files are copied.
    public void tightenFiles() throws IOException {
        for (Path file : new Path[] {database(), keyFile().path()}) {
            if (Files.exists(file) && PrivateFiles.tighten(file)) {
                LOG.warn("Others could read {}; now only its owner can.", file.getFileName());
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
