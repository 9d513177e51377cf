package io.strongroom.vault.store;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.protection.KeySlot;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.MasterKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.protection.WayInException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Changes what opens a vault, which may be open meanwhile, here or in another process. Only the
/// master key is wrapped anew; no row is touched.
///
/// A crash leaves the old way in or the new one. The new key is where it will be, and was read from
/// there and opened the master key once, before one transaction takes the old slot away. What the
/// old slot was opened by is erased after that; a row in the table remembers it until it is.
public final class VaultProtection {

    private static final Logger LOG = LoggerFactory.getLogger(VaultProtection.class);
    private static final WayIn THIS_MACHINE = new WayIn.ThisMachine();
    private static final byte[] NOTHING = {};

    private final MachineKeys machine;
    private final Consumer<Step> watcher;

    /// @param machine where the vault is, and the keys this machine keeps
    public VaultProtection(MachineKeys machine) {
        this(machine, _ -> {});
    }

    VaultProtection(MachineKeys machine, Consumer<Step> watcher) {
        this.machine = machine;
        this.watcher = watcher;
    }

    /// The moments of a change, for tests that end the process at one of them.
    enum Step {
        /// The old way in has opened the master key.
        OPENED,
        /// The new key is in its place.
        KEPT,
        /// The new key has opened the master key.
        PROVED,
        /// The rows are written and not committed.
        WRITTEN,
        /// The rows are committed.
        COMMITTED,
        /// What the old way in was opened by is gone.
        LEFT
    }

    /// What opens the vault; its key file, before there is a vault.
    public Set<SlotKind> kinds() throws VaultException {
        if (!Files.exists(machine.home().database())) {
            return EnumSet.of(SlotKind.KEY_FILE);
        }
        try (Database database = open()) {
            Set<SlotKind> kinds = EnumSet.noneOf(SlotKind.class);
            database.keySlots().slots().forEach(slot -> kinds.add(slot.kind()));
            return kinds;
        }
    }

    /// Protects the vault by a passphrase, instead of what did or of another one.
    ///
    /// @param current what opens the vault now
    public void setPassphrase(WayIn current, Passphrase wanted) throws VaultException {
        change(current, wanted, (keys, master) -> keys.byPassphrase(master, wanted));
    }

    /// Protects the vault by a new key in the keyring.
    ///
    /// @param current what opens the vault now
    public void useKeyring(WayIn current) throws VaultException {
        change(current, THIS_MACHINE, MasterKeys::byKeyring);
    }

    /// Protects the vault by its key file.
    ///
    /// @param current what opens the vault now
    public void useKeyFile(WayIn current) throws VaultException {
        change(current, THIS_MACHINE, MasterKeys::byKeyFile);
    }

    /// Makes the vault open by a recovery code, and no longer by the one there was.
    ///
    /// @param current what opens the vault now
    public void setRecoveryCode(WayIn current, RecoveryCode code) throws VaultException {
        change(current, code, (keys, master) -> keys.byRecoveryCode(master, code));
    }

    /// Makes a slot for a master key.
    private interface SlotMaker {
        KeySlot make(MasterKeys keys, SymmetricKey master) throws WayInException;
    }

    private void change(WayIn current, WayIn wanted, SlotMaker maker) throws VaultException {
        try (Database database = open()) {
            KeySlots before = database.keySlots();
            MasterKeys keys = new MasterKeys(machine, before.vaultId());
            KeySlot made;
            try (SymmetricKey master = keys.open(before.slots(), current)) {
                watcher.accept(Step.OPENED);
                made = maker.make(keys, master);
                watcher.accept(Step.KEPT);
                prove(keys, made, wanted, master);
                watcher.accept(Step.PROVED);
            }
            write(database, before, made);
            watcher.accept(Step.COMMITTED);
            leave(database);
            watcher.accept(Step.LEFT);
        } catch (WayInException refused) {
            throw new VaultException(refused.problem(), refused);
        }
    }

    private void prove(MasterKeys keys, KeySlot made, WayIn wanted, SymmetricKey master)
            throws WayInException, VaultException {
        try (SymmetricKey again = keys.open(List.of(made), wanted)) {
            if (!again.sameAs(master)) {
                throw new VaultException(damaged());
            }
        }
    }

    private void write(Database database, KeySlots before, KeySlot made) throws VaultException {
        try (Transaction transaction = database.write()) {
            if (!KeySlots.read(transaction, database.path()).sameAs(before)) {
                // Another process has changed the protection meanwhile.
                throw new VaultException(new VaultProblem.Busy(database.path()));
            }
            if (made.kind().isDaily()) {
                for (KeySlot slot : before.slots()) {
                    if (slot.kind().isDaily()) {
                        takeAway(transaction, before.vaultId(), slot);
                    }
                }
            }
            if (made.kind() == SlotKind.KEY_FILE) {
                KeySlots.remove(transaction, SlotKind.LEFT_KEY_FILE);
            }
            KeySlots.put(transaction, made);
            boolean stored =
                    KeySlots.read(transaction, database.path())
                            .find(made.kind())
                            .filter(made::sameAs)
                            .isPresent();
            if (!stored) {
                throw new VaultException(damaged());
            }
            watcher.accept(Step.WRITTEN);
            transaction.commit();
        }
    }

    private void takeAway(Transaction transaction, String vaultId, KeySlot old)
            throws VaultException {
        KeySlots.remove(transaction, old.kind());
        switch (old.kind()) {
            case KEYRING -> putLeft(transaction, SlotKind.LEFT_KEYRING, old.parameters());
            case KEY_FILE -> {
                Optional<byte[]> mark = machine.markOfFileKey(vaultId);
                if (mark.isPresent()) {
                    putLeft(transaction, SlotKind.LEFT_KEY_FILE, mark.get());
                }
            }
            case PASSPHRASE, RECOVERY_CODE, LEFT_KEY_FILE, LEFT_KEYRING -> {}
        }
    }

    private static void putLeft(Transaction transaction, SlotKind kind, byte[] which)
            throws VaultException {
        KeySlots.put(transaction, new KeySlot(kind, which, NOTHING));
    }

    private void leave(Database database) {
        leave(database, SlotKind.LEFT_KEY_FILE);
        leave(database, SlotKind.LEFT_KEYRING);
        try {
            database.emptyLog();
        } catch (VaultException later) {
            LOG.warn("The log was not emptied after a change of protection.", later);
        }
    }

    /// Erases what protects nothing any more, if there is such a thing. What cannot be erased now
    /// is remembered; the vault does not open by it.
    void leave(Database database, SlotKind left) {
        try {
            KeySlots slots = database.keySlots();
            Optional<KeySlot> slot = slots.find(left).filter(KeySlot::isWhole);
            if (slot.isPresent()) {
                erase(slots, slot.get());
                try (Transaction transaction = database.write()) {
                    KeySlots.remove(transaction, left);
                    transaction.commit();
                }
            }
        } catch (VaultException | WayInException later) {
            LOG.warn("A key that opens nothing any more was not erased yet.", later);
        }
    }

    /// What the vault opens by is never erased, whatever a changed table says.
    private void erase(KeySlots slots, KeySlot left) throws WayInException {
        if (left.kind() == SlotKind.LEFT_KEY_FILE) {
            if (slots.find(SlotKind.KEY_FILE).isEmpty()) {
                machine.eraseFileKey(left.parameters(), slots.vaultId());
            }
        } else if (slots.find(SlotKind.KEYRING).filter(used -> sameEntry(used, left)).isEmpty()) {
            machine.forgetKeyringKey(slots.vaultId(), left.parameters());
        }
    }

    private static boolean sameEntry(KeySlot one, KeySlot other) {
        return Arrays.equals(one.parameters(), other.parameters());
    }

    private Database open() throws VaultException {
        return new VaultOpening(machine).openDatabase();
    }

    private VaultProblem damaged() {
        return new VaultProblem.Damaged(machine.home().database());
    }
}
