package io.strongroom.support;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.SecretBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A keyring that outlives its process: a file for each entry, in the clear, for tests only.
public final class FolderKeyring implements Keyring {

    private final Path folder;

    /// @param folder which is there
    public FolderKeyring(Path folder) {
        this.folder = folder;
    }

    @Override
    public Lookup find(Entry entry) {
        try {
            Path file = file(entry);
            return Files.exists(file)
                    ? new Lookup.Found(SecretBytes.owning(Files.readAllBytes(file)))
                    : new Lookup.NotFound();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        try {
            Path draft = Files.write(folder.resolve("draft"), secret.copyBytes());
            Files.move(draft, file(entry), StandardCopyOption.ATOMIC_MOVE);
            return new Change.Done();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Change delete(Entry entry) {
        try {
            Files.deleteIfExists(file(entry));
            return new Change.Done();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String name() {
        return "Folder";
    }

    private Path file(Entry entry) {
        return folder.resolve(entry.purpose() + "." + entry.id());
    }
}
