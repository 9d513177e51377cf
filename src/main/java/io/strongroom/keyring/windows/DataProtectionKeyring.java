package io.strongroom.keyring.windows;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps each entry in a file that the Data Protection API sealed for this user. There is nothing
/// to unlock: who is signed in can open it. Never run on Windows.
public final class DataProtectionKeyring implements Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(DataProtectionKeyring.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Supplier<DataProtection> protection;

    /// @param folder for the files; made when the first is written
    public DataProtectionKeyring(Path folder) {
        this(folder, Crypt32::new);
    }

    /// @param protection called anew by each call, so that nothing is loaded before
    DataProtectionKeyring(Path folder, Supplier<DataProtection> protection) {
        this.folder = folder;
        this.protection = protection;
    }

    @Override
    public Lookup find(Entry entry) {
        try {
            Optional<SealedFile.Content> content = file(entry).read();
            if (content.isEmpty()) {
                return new Lookup.NotFound();
            }
            byte[] opened = protection.get().open(content.get().sealed(), content.get().entropy());
            return opened.length == 0
                    ? new Refusal.Corrupt()
                    : new Lookup.Found(SecretBytes.owning(opened));
        } catch (DataProtection.RefusedException | SealedFile.ForeignFileException _) {
            return new Refusal.Corrupt();
        } catch (IOException failed) {
            return failed(failed);
        }
    }

    @Override
    public Change store(Entry entry, SecretBytes secret) {
        byte[] plain = secret.copyBytes();
        byte[] entropy = new byte[SealedFile.ENTROPY_BYTES];
        RANDOM.nextBytes(entropy);
        try {
            byte[] sealed = protection.get().seal(plain, entropy);
            file(entry).write(new SealedFile.Content(entropy, sealed));
            return new Change.Done();
        } catch (DataProtection.RefusedException | IOException failed) {
            return failed(failed);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public Change delete(Entry entry) {
        try {
            file(entry).delete();
            return new Change.Done();
        } catch (IOException failed) {
            return failed(failed);
        }
    }

    @Override
    public String name() {
        return "Windows Data Protection";
    }

    private SealedFile file(Entry entry) {
        return new SealedFile(folder.resolve(entry.purpose() + "-" + entry.id() + ".sealed"));
    }

    private static Refusal failed(Exception failure) {
        LOG.warn("the keyring failed: {}", failure.getClass().getName());
        return new Refusal.Unavailable(Refusal.Reason.FAILED);
    }
}
