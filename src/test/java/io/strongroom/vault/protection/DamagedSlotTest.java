package io.strongroom.vault.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;

import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.InMemoryKeyring;
import io.strongroom.vault.crypto.PassphraseKey;
import io.strongroom.vault.crypto.PassphraseParameters;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.home.VaultHome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What someone achieves who can change the table of key slots: that the vault does not open, and
/// is told why.
class DamagedSlotTest {

    private static final String VAULT = "6f2f3c1e-1111-4222-8333-444455556666";

    @TempDir Path home;
    private final SymmetricKey master = SymmetricKey.random();
    private final Passphrase passphrase = Passphrase.of("the right one".toCharArray());
    private final RecoveryCode code = RecoveryCode.random();
    private MachineKeys machine;
    private MasterKeys keys;

    @BeforeEach
    void begin() {
        InMemoryKeyring keyring = new InMemoryKeyring();
        machine = new MachineKeys(new VaultHome(home), () -> keyring);
        keys = new MasterKeys(machine, VAULT);
    }

    @AfterEach
    void end() {
        master.close();
        passphrase.close();
        code.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_FILE", "KEYRING", "PASSPHRASE", "RECOVERY_CODE"})
    void opensAsItWasMade(SlotKind kind) throws Exception {
        KeySlot slot = slot(kind);
        assertThat(slot.isWhole()).isTrue();
        try (SymmetricKey opened = keys.open(List.of(slot), wayIn(kind))) {
            assertThat(opened.sameAs(master)).isTrue();
        }
    }

    /// One flipped bit in each byte, of what is sealed and of the parameters.
    @ParameterizedTest
    @EnumSource(names = {"KEY_FILE", "KEYRING", "PASSPHRASE", "RECOVERY_CODE"})
    void doesNotOpenOnceAByteWasChanged(SlotKind kind) throws Exception {
        KeySlot slot = slot(kind);
        List<KeySlot> changed = new ArrayList<>();
        for (int at = 0; at < slot.wrapped().length; at++) {
            changed.add(new KeySlot(kind, slot.parameters(), flipped(slot.wrapped(), at)));
        }
        for (int at = 0; at < slot.parameters().length; at++) {
            changed.add(new KeySlot(kind, flipped(slot.parameters(), at), slot.wrapped()));
        }
        assertThat(changed).hasSizeGreaterThanOrEqualTo(97);
        assertRefused(changed, kind);
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_FILE", "KEYRING", "PASSPHRASE", "RECOVERY_CODE"})
    void isNotTriedWithAnotherLength(SlotKind kind) throws Exception {
        KeySlot slot = slot(kind);
        List<KeySlot> changed = new ArrayList<>();
        for (int length = 0; length < 130; length++) {
            if (length != slot.wrapped().length) {
                byte[] wrapped = Arrays.copyOf(slot.wrapped(), length);
                changed.add(new KeySlot(kind, slot.parameters(), wrapped));
            }
            if (length != slot.parameters().length) {
                byte[] parameters = Arrays.copyOf(slot.parameters(), length);
                changed.add(new KeySlot(kind, parameters, slot.wrapped()));
            }
        }
        changed.add(new KeySlot(kind, new byte[10_000_000], slot.wrapped()));
        changed.add(new KeySlot(kind, slot.parameters(), new byte[10_000_000]));
        for (KeySlot each : changed) {
            assertThat(problem(each, wayIn(kind))).isInstanceOf(VaultProblem.Damaged.class);
        }
    }

    /// Parameters beyond the range by one or by all: what they ask for is never taken of the heap,
    /// where the least that is allowed takes 19 MiB.
    @Test
    void runsNoPassphraseOutOfRange() throws Exception {
        KeySlot slot = slot(SlotKind.PASSPHRASE);
        long before = allocated();
        keys.open(List.of(slot), passphrase).close();
        assertThat(allocated() - before).isGreaterThan(19L << 20);
        before = allocated();
        for (int[] fields :
                new int[][] {
                    {19_455, 3, 4},
                    {1_048_577, 3, 4},
                    {Integer.MAX_VALUE, 1, 1},
                    {-1, 1, 1},
                    {19_456, 0, 1},
                    {19_456, 11, 1},
                    {19_456, Integer.MAX_VALUE, 1},
                    {19_456, 1, 0},
                    {19_456, 1, 9},
                    {19_456, 1, Integer.MIN_VALUE}
                }) {
            byte[] parameters = slot.parameters().clone();
            ByteBuffer.wrap(parameters)
                    .putInt(1, fields[0])
                    .putInt(5, fields[1])
                    .putInt(9, fields[2]);
            KeySlot changed = new KeySlot(SlotKind.PASSPHRASE, parameters, slot.wrapped());
            assertThat(problem(changed, passphrase)).isInstanceOf(VaultProblem.Damaged.class);
        }
        assertThat(allocated() - before).isLessThan(8L << 20);
    }

    /// By all threads, because the passphrase is tried on one of its own; in bytes.
    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class)
                .getTotalThreadAllocatedBytes();
    }

    @Test
    void belongsToItsVaultAndItsKind() throws Exception {
        KeySlot slot = slot(SlotKind.RECOVERY_CODE);
        MasterKeys others = new MasterKeys(machine, VAULT.replace('6', '7'));
        assertThatExceptionOfType(WayInException.class)
                .isThrownBy(() -> others.open(List.of(slot), code));
        byte[] fileKey = new byte[32];
        Arrays.fill(fileKey, (byte) 9);
        Files.write(home.resolve("vault.key"), fileKey);
        try (SymmetricKey key = SymmetricKey.owning(fileKey)) {
            KeySlot asAnother = KeySlot.wrapping(master, key, SlotKind.KEYRING, new byte[0], VAULT);
            KeySlot moved = new KeySlot(SlotKind.KEY_FILE, new byte[0], asAnother.wrapped());
            assertThat(problem(moved, new WayIn.ThisMachine()))
                    .isInstanceOf(VaultProblem.KeyDoesNotFit.class);
        }
    }

    @Test
    void isNotShown() throws Exception {
        assertThat(slot(SlotKind.KEY_FILE)).hasToString("KeySlot[key-file]");
    }

    private void assertRefused(List<KeySlot> changed, SlotKind kind) throws Exception {
        for (KeySlot each : changed) {
            VaultProblem problem = problem(each, wayIn(kind));
            assertThat(problem)
                    .isInstanceOfAny(
                            VaultProblem.Damaged.class,
                            VaultProblem.KeyDoesNotFit.class,
                            VaultProblem.KeyringDoesNotAnswer.class,
                            VaultProblem.TooLittleMemory.class,
                            VaultProblem.WayInWrong.class);
        }
    }

    private VaultProblem problem(KeySlot slot, WayIn wayIn) {
        try (SymmetricKey opened = keys.open(List.of(slot), wayIn)) {
            throw new AssertionError("it opened" + opened);
        } catch (WayInException refused) {
            return refused.problem();
        }
    }

    private KeySlot slot(SlotKind kind) throws Exception {
        return switch (kind) {
            case KEY_FILE -> keys.byKeyFile(master);
            case KEYRING -> keys.byKeyring(master);
            case RECOVERY_CODE -> keys.byRecoveryCode(master, code);
            case PASSPHRASE -> cheapPassphraseSlot();
            case LEFT_KEY_FILE, LEFT_KEYRING -> throw new AssertionError("not a slot");
        };
    }

    /// The least work that is allowed: hundreds of tries are made.
    private KeySlot cheapPassphraseSlot() throws Exception {
        PassphraseParameters least = new PassphraseParameters(19_456, 1, 1, new byte[16]);
        try (SymmetricKey key = PassphraseKey.of(passphrase.copyUtf8(), least)) {
            return KeySlot.wrapping(master, key, SlotKind.PASSPHRASE, least.encoded(), VAULT);
        }
    }

    private WayIn wayIn(SlotKind kind) {
        return switch (kind) {
            case PASSPHRASE -> passphrase;
            case RECOVERY_CODE -> code;
            case KEY_FILE, KEYRING, LEFT_KEY_FILE, LEFT_KEYRING -> new WayIn.ThisMachine();
        };
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << at % Byte.SIZE);
        return changed;
    }
}
