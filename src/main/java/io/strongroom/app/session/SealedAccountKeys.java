package io.strongroom.app.session;

import io.strongroom.account.ApiKey;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.file.PrivateFiles;
import io.strongroom.vault.store.VaultException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The keys of accounts in one file beside the vault, sealed by the vault's key: they can be had
/// while the vault is open. Of two processes that keep a key at the same moment, the later one's
/// may be the only one kept.
///
/// A file that this vault does not open, such as one that was sealed by a vault in whose place a
/// backup was restored, is put aside by the first change, and begun anew: no key in it can be had,
/// and no account would get one again.
///
/// Inside is, for each account, its ID and its key, as [DataOutputStream#writeUTF] writes them.
public final class SealedAccountKeys implements AccountKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealedAccountKeys.class);
    private static final String PURPOSE = "account-keys";
    private static final int LARGEST = 1 << 20;

    private final Path file;
    private final VaultSession vault;

    /// @param home the folder of the file
    /// @param vault seals and unseals; opened when a key is first asked for
    public SealedAccountKeys(Path home, VaultSession vault) {
        this.file = home.resolve("account-keys.sealed");
        this.vault = vault;
    }

    @Override
    public synchronized ApiKey find(String accountId) throws KeyUnavailableException {
        String key = read().get(accountId);
        if (key == null) {
            throw new KeyUnavailableException(new KeyProblem.Missing());
        }
        return new ApiKey(key);
    }

    @Override
    public synchronized void store(String accountId, ApiKey key) throws KeyUnavailableException {
        Map<String, String> keys = readOrPutAside();
        keys.put(accountId, key.reveal());
        write(keys);
    }

    @Override
    public synchronized void delete(String accountId) throws KeyUnavailableException {
        Map<String, String> keys = readOrPutAside();
        if (keys.remove(accountId) != null) {
            write(keys);
        }
    }

    private Map<String, String> readOrPutAside() throws KeyUnavailableException {
        try {
            return read();
        } catch (KeyUnavailableException unreadable) {
            if (!(unreadable.problem() instanceof KeyProblem.Damaged)) {
                throw unreadable;
            }
        }
        try {
            Path kept = PrivateFiles.putAside(file, "unreadable");
            LOG.warn("The sealed keys do not open with this vault; kept as {}", kept.getFileName());
        } catch (IOException refused) {
            throw new KeyUnavailableException(new KeyProblem.FileInTheWay(file));
        }
        return new TreeMap<>();
    }

    private Map<String, String> read() throws KeyUnavailableException {
        byte[] sealed;
        try (InputStream in = Files.newInputStream(file)) {
            sealed = in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException none) {
            return new TreeMap<>();
        } catch (IOException unreadable) {
            throw new KeyUnavailableException(new KeyProblem.FileInTheWay(file));
        }
        byte[] content = unseal(sealed);
        try {
            return decode(content);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new KeyUnavailableException(new KeyProblem.Damaged());
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private byte[] unseal(byte[] sealed) throws KeyUnavailableException {
        try {
            return vault.unseal(PURPOSE, sealed)
                    .orElseThrow(() -> new KeyUnavailableException(new KeyProblem.Damaged()));
        } catch (VaultException inTheWay) {
            throw new KeyUnavailableException(new KeyProblem.VaultInTheWay(inTheWay.problem()));
        }
    }

    private void write(Map<String, String> keys) throws KeyUnavailableException {
        byte[] content = encode(keys);
        try {
            PrivateFiles.replace(file, vault.seal(PURPOSE, content));
        } catch (VaultException inTheWay) {
            throw new KeyUnavailableException(new KeyProblem.VaultInTheWay(inTheWay.problem()));
        } catch (IOException refused) {
            throw new KeyUnavailableException(new KeyProblem.FileInTheWay(file));
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static byte[] encode(Map<String, String> keys) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, String> key : keys.entrySet()) {
                out.writeUTF(key.getKey());
                out.writeUTF(key.getValue());
            }
        } catch (IOException tooLong) {
            throw new IllegalArgumentException("a key has fewer than 65536 bytes", tooLong);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> decode(byte[] content) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                String accountId = in.readUTF();
                keys.put(accountId, new ApiKey(in.readUTF()).reveal());
            }
        }
        return keys;
    }
}
