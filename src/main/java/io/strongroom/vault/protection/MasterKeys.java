package io.strongroom.vault.protection;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.VaultProblem.KeyringFault;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.crypto.PassphraseKey;
import io.strongroom.vault.crypto.PassphraseKey.NotEnoughMemoryException;
import io.strongroom.vault.crypto.PassphraseParameters;
import io.strongroom.vault.crypto.SymmetricKey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Opens the master key of a vault by a way in, and makes new slots that wrap it.
///
/// Whatever is wrong with a passphrase or a code is one answer, [VaultProblem.WayInWrong]; it takes
/// as long as Argon2id does. An interrupt ends the try with [VaultProblem.Locked].
public final class MasterKeys {

    private static final byte[] NO_BYTES = {};
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MachineKeys machine;
    private final String vaultId;
    private final Path database;

    /// @param vaultId of the vault the keys belong to
    public MasterKeys(MachineKeys machine, String vaultId) {
        this.machine = machine;
        this.vaultId = vaultId;
        this.database = machine.home().database();
    }

    /// Opens the master key. The caller closes it.
    ///
    /// @param slots all there are
    public SymmetricKey open(List<KeySlot> slots, WayIn wayIn) throws WayInException {
        KeySlot slot = slot(slots, wayIn);
        if (!slot.isWhole()) {
            throw damaged();
        }
        try (SymmetricKey key = key(slot, wayIn)) {
            return slot.open(key, vaultId);
        } catch (DoesNotOpenException wrong) {
            throw new WayInException(doesNotOpen(slot), wrong);
        }
    }

    /// Wraps a master key by the key in the key file, which is made if there is none.
    public KeySlot byKeyFile(SymmetricKey master) throws WayInException {
        try (SymmetricKey key = machine.readOrMakeFileKey()) {
            return wrapping(master, key, SlotKind.KEY_FILE, NO_BYTES);
        }
    }

    /// Wraps a master key by a new key in the keyring.
    public KeySlot byKeyring(SymmetricKey master) throws WayInException {
        byte[] slotId = random(SlotKind.KEYRING);
        try (SymmetricKey key = machine.makeKeyringKey(vaultId, slotId)) {
            return wrapping(master, key, SlotKind.KEYRING, slotId);
        }
    }

    /// Wraps a master key by a passphrase.
    public KeySlot byPassphrase(SymmetricKey master, Passphrase passphrase) throws WayInException {
        PassphraseParameters parameters = PassphraseParameters.fresh();
        try (SymmetricKey key = passphraseKey(passphrase, parameters)) {
            return wrapping(master, key, SlotKind.PASSPHRASE, parameters.encoded());
        }
    }

    /// Wraps a master key by a recovery code.
    public KeySlot byRecoveryCode(SymmetricKey master, RecoveryCode code) {
        byte[] salt = random(SlotKind.RECOVERY_CODE);
        try (SymmetricKey key = recoveryKey(code, salt)) {
            return wrapping(master, key, SlotKind.RECOVERY_CODE, salt);
        }
    }

    private KeySlot wrapping(SymmetricKey master, SymmetricKey by, SlotKind kind, byte[] given) {
        return KeySlot.wrapping(master, by, kind, given, vaultId);
    }

    private KeySlot slot(List<KeySlot> slots, WayIn wayIn) throws WayInException {
        return switch (wayIn) {
            case WayIn.ThisMachine() -> machineSlot(slots);
            case Passphrase _ -> typedSlot(slots, SlotKind.PASSPHRASE);
            case RecoveryCode _ -> typedSlot(slots, SlotKind.RECOVERY_CODE);
        };
    }

    private KeySlot machineSlot(List<KeySlot> slots) throws WayInException {
        Optional<KeySlot> kept =
                find(slots, SlotKind.KEY_FILE).or(() -> find(slots, SlotKind.KEYRING));
        if (kept.isPresent()) {
            return kept.get();
        }
        boolean opensOtherwise = slots.stream().anyMatch(slot -> slot.kind().travels());
        throw opensOtherwise ? new WayInException(new VaultProblem.Locked(database)) : damaged();
    }

    private KeySlot typedSlot(List<KeySlot> slots, SlotKind kind) throws WayInException {
        return find(slots, kind)
                .orElseThrow(() -> new WayInException(new VaultProblem.WayInWrong(database)));
    }

    private static Optional<KeySlot> find(List<KeySlot> slots, SlotKind kind) {
        return slots.stream().filter(slot -> slot.kind() == kind).findFirst();
    }

    private SymmetricKey key(KeySlot slot, WayIn wayIn) throws WayInException {
        return switch (wayIn) {
            case WayIn.ThisMachine() ->
                    slot.kind() == SlotKind.KEY_FILE
                            ? machine.fileKey()
                            : machine.keyringKey(vaultId, slot.parameters());
            case Passphrase passphrase ->
                    passphraseKey(
                            passphrase,
                            PassphraseParameters.decode(slot.parameters())
                                    .orElseThrow(this::damaged));
            case RecoveryCode code -> recoveryKey(code, slot.parameters());
        };
    }

    private SymmetricKey passphraseKey(Passphrase passphrase, PassphraseParameters parameters)
            throws WayInException {
        byte[] utf8 = passphrase.copyUtf8();
        try {
            return PassphraseKey.of(utf8, parameters);
        } catch (NotEnoughMemoryException full) {
            throw new WayInException(
                    new VaultProblem.TooLittleMemory(database, full.mebibytes()), full);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WayInException(new VaultProblem.Locked(database), interrupted);
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private SymmetricKey recoveryKey(RecoveryCode code, byte[] salt) {
        byte[] symbols = code.copySymbols();
        try {
            byte[] purpose = SlotKind.RECOVERY_CODE.stored().getBytes(StandardCharsets.UTF_8);
            return SymmetricKey.extract(symbols, salt, purpose);
        } finally {
            Arrays.fill(symbols, (byte) 0);
        }
    }

    private VaultProblem doesNotOpen(KeySlot slot) {
        return switch (slot.kind()) {
            case KEY_FILE -> new VaultProblem.KeyDoesNotFit(machine.home().keyFile().path());
            case KEYRING ->
                    new VaultProblem.KeyringDoesNotAnswer(database, KeyringFault.ENTRY_DAMAGED);
            case PASSPHRASE, RECOVERY_CODE -> new VaultProblem.WayInWrong(database);
            case LEFT_KEY_FILE, LEFT_KEYRING -> new VaultProblem.Damaged(database);
        };
    }

    private WayInException damaged() {
        return new WayInException(new VaultProblem.Damaged(database));
    }

    private static byte[] random(SlotKind kind) {
        byte[] bytes = new byte[kind.parameters()];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
