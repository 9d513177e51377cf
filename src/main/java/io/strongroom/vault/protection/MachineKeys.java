package io.strongroom.vault.protection;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.VaultProblem.KeyringFault;
import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.NoKeyring;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.home.KeyFile;
import io.strongroom.vault.home.VaultHome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// The keys this machine keeps for its user: in the key file, and in the operating system's
/// keyring. Each keyring slot has an entry of its own, so that no copy of a vault takes another's.
///
/// @param home the vault's folder
/// @param keyring gives the keyring, when it is first asked
public record MachineKeys(VaultHome home, Supplier<Keyring> keyring) {

    private static final String PURPOSE = "vault";

    /// Where there is no keyring to be asked.
    public static MachineKeys withoutKeyring(VaultHome home) {
        return new MachineKeys(home, NoKeyring::new);
    }

    /// The key in the key file. The caller closes it.
    public SymmetricKey fileKey() throws WayInException {
        return readFileKey()
                .orElseThrow(
                        () -> new WayInException(new VaultProblem.KeyMissing(keyFile().path())));
    }

    /// The key in the key file, which is made if it is missing: a key that is there is never
    /// replaced. The caller closes it.
    public SymmetricKey readOrMakeFileKey() throws WayInException {
        Optional<SymmetricKey> found = readFileKey();
        if (found.isPresent()) {
            return found.get();
        }
        SymmetricKey key = SymmetricKey.random();
        try {
            keyFile().write(key);
            return key;
        } catch (IOException refused) {
            key.close();
            throw new WayInException(new VaultProblem.ReadOnly(home.folder()), refused);
        }
    }

    /// The key in the key file. The caller closes it.
    ///
    /// @return empty if there is no key file
    public Optional<SymmetricKey> readFileKey() throws WayInException {
        try {
            return keyFile().read();
        } catch (KeyFile.NotAKeyException damaged) {
            throw new WayInException(new VaultProblem.KeyDoesNotFit(keyFile().path()), damaged);
        } catch (IOException unreadable) {
            throw new WayInException(new VaultProblem.Unreadable(keyFile().path()), unreadable);
        }
    }

    /// What tells the key in the key file from others, and nothing of the key itself; empty if
    /// there is none.
    public Optional<byte[]> markOfFileKey(String vaultId) {
        try {
            Optional<SymmetricKey> found = readFileKey();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (SymmetricKey key = found.get()) {
                return Optional.of(mark(key, vaultId));
            }
        } catch (WayInException _) {
            // What is no key opens nothing, and is left to its owner.
            return Optional.empty();
        }
    }

    /// Erases the key file if it holds the key of that mark. Another's is left alone.
    public void eraseFileKey(byte[] mark, String vaultId) throws WayInException {
        Optional<SymmetricKey> found = readFileKey();
        if (found.isEmpty()) {
            return;
        }
        try (SymmetricKey key = found.get()) {
            if (Arrays.equals(mark(key, vaultId), mark)) {
                keyFile().erase();
            }
        } catch (IOException refused) {
            throw new WayInException(new VaultProblem.ReadOnly(home.folder()), refused);
        }
    }

    /// The key in the keyring for a slot. The caller closes it.
    public SymmetricKey keyringKey(String vaultId, byte[] slotId) throws WayInException {
        return switch (keyring.get().find(entry(vaultId, slotId))) {
            case Lookup.Found(SecretBytes secret) -> key(secret);
            case Lookup.NotFound() -> throw inTheWay(KeyringFault.ENTRY_MISSING);
            case Refusal refusal -> throw inTheWay(refusal);
        };
    }

    /// Makes a key and keeps it in the keyring for a new slot. The caller closes it, and looks
    /// again whether the keyring has it before depending on it.
    public SymmetricKey makeKeyringKey(String vaultId, byte[] slotId) throws WayInException {
        SymmetricKey key = SymmetricKey.random();
        try (SecretBytes secret = SecretBytes.owning(key.copyBytes())) {
            return switch (keyring.get().store(entry(vaultId, slotId), secret)) {
                case Change.Done() -> key;
                case Refusal refusal -> {
                    key.close();
                    throw new WayInException(
                            new VaultProblem.KeyringTakesNoKey(home.database(), fault(refusal)));
                }
            };
        }
    }

    /// Deletes the key in the keyring for a slot.
    public void forgetKeyringKey(String vaultId, byte[] slotId) throws WayInException {
        if (keyring.get().delete(entry(vaultId, slotId)) instanceof Refusal refusal) {
            throw inTheWay(refusal);
        }
    }

    private static byte[] mark(SymmetricKey fileKey, String vaultId) {
        byte[] salt = vaultId.getBytes(StandardCharsets.UTF_8);
        byte[] purpose = "mark of a key file".getBytes(StandardCharsets.UTF_8);
        try (SymmetricKey mark = fileKey.derive(salt, purpose)) {
            return mark.copyBytes();
        }
    }

    private SymmetricKey key(SecretBytes secret) throws WayInException {
        try (secret) {
            byte[] bytes = secret.copyBytes();
            if (bytes.length != SymmetricKey.BYTES) {
                Arrays.fill(bytes, (byte) 0);
                throw inTheWay(KeyringFault.ENTRY_DAMAGED);
            }
            return SymmetricKey.owning(bytes);
        }
    }

    private WayInException inTheWay(Refusal refusal) {
        return inTheWay(fault(refusal));
    }

    private static KeyringFault fault(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Locked() -> KeyringFault.LOCKED;
            case Refusal.Unavailable _ -> KeyringFault.UNAVAILABLE;
            case Refusal.TimedOut() -> KeyringFault.TIMED_OUT;
            case Refusal.Cancelled() -> KeyringFault.CANCELLED;
            case Refusal.Corrupt() -> KeyringFault.ENTRY_DAMAGED;
        };
    }

    private WayInException inTheWay(KeyringFault fault) {
        return new WayInException(new VaultProblem.KeyringDoesNotAnswer(home.database(), fault));
    }

    private KeyFile keyFile() {
        return home.keyFile();
    }

    private static Entry entry(String vaultId, byte[] slotId) {
        return new Entry(PURPOSE, vaultId + "." + HexFormat.of().formatHex(slotId));
    }
}
