package io.strongroom.vault.store;

import static io.strongroom.vault.store.Vaults.problemOf;
import static io.strongroom.vault.store.Vaults.revealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.VaultProblem.KeyringFault;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.keyring.Refusal;
import io.strongroom.support.InMemoryKeyring;
import io.strongroom.vault.crypto.PassphraseKey;
import io.strongroom.vault.crypto.PassphraseParameters;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.protection.KeySlot;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.MasterKeys;
import io.strongroom.vault.protection.SlotKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What opens a vault, and what does so no more.
class VaultProtectionTest {

    private static final WayIn MACHINE = new WayIn.ThisMachine();
    private static final List<SlotKind> DAILY =
            List.of(SlotKind.KEY_FILE, SlotKind.KEYRING, SlotKind.PASSPHRASE);

    @TempDir Path home;
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final Passphrase passphrase = Passphrase.of("first passphrase".toCharArray());
    private final Passphrase another = Passphrase.of("another passphrase".toCharArray());
    private MachineKeys machine;
    private VaultProtection protection;
    private Secret secret;

    @BeforeEach
    void makeAVault() throws Exception {
        machine = new MachineKeys(new VaultHome(home), () -> keyring);
        protection = new VaultProtection(machine);
        try (VaultStore store = open(MACHINE)) {
            secret = Vaults.create(store, "A", "the value", Scope.personal());
        }
    }

    @AfterEach
    void wipe() {
        passphrase.close();
        another.close();
    }

    static Stream<Arguments> moves() {
        return DAILY.stream().flatMap(from -> DAILY.stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void opensByTheNewWayAloneAfterAMove(SlotKind from, SlotKind to) throws Exception {
        WayIn old = use(MACHINE, from, passphrase);
        WayIn now = use(old, to, another);
        assertThat(protection.kinds()).containsExactly(to);
        assertOpens(now);
        assertThat(Files.exists(home.resolve("vault.key"))).isEqualTo(to == SlotKind.KEY_FILE);
        assertThat(keyring.size()).isEqualTo(to == SlotKind.KEYRING ? 1 : 0);
        if (to == SlotKind.PASSPHRASE) {
            assertThat(problemOf(() -> open(MACHINE)))
                    .isEqualTo(new VaultProblem.Locked(database()));
        }
        assertThat(problemOf(() -> open(passphrase)))
                .isEqualTo(new VaultProblem.WayInWrong(database()));
    }

    @Test
    void leavesNothingThatAnOldKeyFileOpens() throws Exception {
        byte[] oldKey = Files.readAllBytes(home.resolve("vault.key"));
        protection.setPassphrase(MACHINE, passphrase);
        Files.write(home.resolve("vault.key"), oldKey);
        assertThat(problemOf(() -> open(MACHINE))).isEqualTo(new VaultProblem.Locked(database()));
        // Nobody put that file away but its owner.
        assertOpens(passphrase);
        assertThat(home.resolve("vault.key")).hasBinaryContent(oldKey);
    }

    @Test
    void touchesNoRowAndKeepsWhatIsOpenWorking() throws Exception {
        try (VaultStore open = open(MACHINE)) {
            protection.setPassphrase(MACHINE, passphrase);
            assertThat(revealed(open, secret.id(), Scope.personal())).isEqualTo("the value");
            Vaults.create(open, "B", "stored after", Scope.personal());
        }
        assertOpens(passphrase);
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_FILE", "KEYRING", "PASSPHRASE"})
    void opensByARecoveryCodeWhateverElseIsLost(SlotKind daily) throws Exception {
        WayIn current = use(MACHINE, daily, passphrase);
        try (RecoveryCode code = RecoveryCode.random();
                RecoveryCode newer = RecoveryCode.random()) {
            protection.setRecoveryCode(current, code);
            Files.deleteIfExists(home.resolve("vault.key"));
            keyring.clear();
            assertOpens(code);
            assertThat(protection.kinds()).containsExactlyInAnyOrder(daily, SlotKind.RECOVERY_CODE);
            protection.setPassphrase(code, another);
            assertOpens(another);
            assertOpens(code);
            protection.setRecoveryCode(another, newer);
            assertThat(problemOf(() -> open(code)))
                    .isEqualTo(new VaultProblem.WayInWrong(database()));
            assertOpens(newer);
        }
    }

    @Test
    void changesNothingForWhoeverDoesNotOpenIt() throws Exception {
        protection.setPassphrase(MACHINE, passphrase);
        byte[] before = Files.readAllBytes(database());
        try (RecoveryCode code = RecoveryCode.random()) {
            for (WayIn wrong : new WayIn[] {another, code}) {
                assertThat(problemOf(() -> protection.setPassphrase(wrong, another)))
                        .isEqualTo(new VaultProblem.WayInWrong(database()));
                assertThat(problemOf(() -> protection.useKeyring(wrong)))
                        .isEqualTo(new VaultProblem.WayInWrong(database()));
                assertThat(problemOf(() -> protection.useKeyFile(wrong)))
                        .isEqualTo(new VaultProblem.WayInWrong(database()));
                assertThat(problemOf(() -> protection.setRecoveryCode(wrong, code)))
                        .isEqualTo(new VaultProblem.WayInWrong(database()));
            }
            assertThat(problemOf(() -> protection.useKeyFile(MACHINE)))
                    .isEqualTo(new VaultProblem.Locked(database()));
        }
        assertThat(database()).hasBinaryContent(before);
        assertThat(home.resolve("vault.key")).doesNotExist();
        assertThat(keyring.size()).isZero();
        assertOpens(passphrase);
    }

    @Test
    void isNotLockedOutByWrongPassphrases() throws Exception {
        protectByPassphraseThatIsQuicklyTried();
        byte[] before = Files.readAllBytes(database());
        for (int n = 0; n < 100; n++) {
            try (Passphrase wrong = Passphrase.of(("wrong " + n).toCharArray())) {
                assertThat(problemOf(() -> open(wrong)))
                        .isEqualTo(new VaultProblem.WayInWrong(database()));
            }
        }
        assertThat(database()).hasBinaryContent(before);
        assertOpens(passphrase);
    }

    static Stream<String> wrongOnes() {
        return Stream.of(
                "",
                " first passphrase",
                "first passphrase ",
                "first passphrase\n",
                "First passphrase",
                "first passphras",
                "first passphrasee",
                "ﬁrst passphrase",
                "f\u0456rst passphrase",
                "first\u00A0passphrase",
                "first passphrase\0",
                "half \uD83D",
                "x".repeat(1 << 20));
    }

    @ParameterizedTest
    @MethodSource("wrongOnes")
    void givesOneAnswerToEveryWrongPassphrase(String typed) throws Exception {
        protectByPassphraseThatIsQuicklyTried();
        try (Passphrase wrong = Passphrase.of(typed.toCharArray())) {
            assertThat(problemOf(() -> open(wrong)))
                    .isEqualTo(new VaultProblem.WayInWrong(database()));
        }
    }

    @Test
    void opensForAnAccentFromAnotherKeyboard() throws Exception {
        try (Passphrase composed = Passphrase.of("caf\u00E9 au lait".toCharArray());
                Passphrase decomposed = Passphrase.of("cafe\u0301 au lait".toCharArray())) {
            protection.setPassphrase(MACHINE, composed);
            assertOpens(decomposed);
        }
    }

    @Test
    void endsATryThatIsInterrupted() throws Exception {
        protection.setPassphrase(MACHINE, passphrase);
        Thread.currentThread().interrupt();
        VaultProblem problem = problemOf(() -> open(passphrase));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(problem).isEqualTo(new VaultProblem.Locked(database()));
        assertOpens(passphrase);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Refusal.Locked(), KeyringFault.LOCKED),
                Arguments.of(
                        new Refusal.Unavailable(Refusal.Reason.NO_SERVICE),
                        KeyringFault.UNAVAILABLE),
                Arguments.of(new Refusal.TimedOut(), KeyringFault.TIMED_OUT),
                Arguments.of(new Refusal.Cancelled(), KeyringFault.CANCELLED),
                Arguments.of(new Refusal.Corrupt(), KeyringFault.ENTRY_DAMAGED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyTheKeyringIsInTheWay(Refusal refusal, KeyringFault fault) throws Exception {
        keyring.refuse(refusal);
        assertThat(problemOf(() -> protection.useKeyring(MACHINE)))
                .isEqualTo(new VaultProblem.KeyringTakesNoKey(database(), fault));
        assertOpens(MACHINE);
        keyring.relent();
        protection.useKeyring(MACHINE);
        keyring.refuse(refusal);
        assertThat(problemOf(() -> open(MACHINE)))
                .isEqualTo(new VaultProblem.KeyringDoesNotAnswer(database(), fault));
        keyring.relent();
        assertOpens(MACHINE);
    }

    @Test
    void saysThatTheKeyringLostTheKey() throws Exception {
        protection.useKeyring(MACHINE);
        keyring.clear();
        assertThat(problemOf(() -> open(MACHINE)))
                .isEqualTo(
                        new VaultProblem.KeyringDoesNotAnswer(
                                database(), KeyringFault.ENTRY_MISSING));
    }

    @Test
    void movesAwayFromAKeyringThatDoesNotForgetAndTriesAgainLater() throws Exception {
        protection.useKeyring(MACHINE);
        try (RecoveryCode code = RecoveryCode.random()) {
            protection.setRecoveryCode(MACHINE, code);
            keyring.refuse(new Refusal.TimedOut());
            protection.setPassphrase(code, passphrase);
            assertThat(protection.kinds()).contains(SlotKind.LEFT_KEYRING);
            keyring.relent();
            assertThat(keyring.size()).isEqualTo(1);
            assertOpens(passphrase);
            protection.setPassphrase(passphrase, another);
        }
        assertThat(keyring.size()).isZero();
        assertThat(protection.kinds())
                .containsExactlyInAnyOrder(SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE);
    }

    @Test
    void refusesWhenAnotherProcessChangedItMeanwhile() throws Exception {
        VaultProtection late =
                new VaultProtection(
                        machine,
                        step -> {
                            if (step == VaultProtection.Step.PROVED) {
                                useKeyringNow();
                            }
                        });
        assertThat(problemOf(() -> late.setPassphrase(MACHINE, passphrase)))
                .isEqualTo(new VaultProblem.Busy(database()));
        assertThat(protection.kinds()).containsExactly(SlotKind.KEYRING);
        assertOpens(MACHINE);
    }

    @Test
    void protectsAVaultThatIsNotThereYet() throws Exception {
        Path fresh = home.resolve("fresh");
        MachineKeys there = new MachineKeys(new VaultHome(fresh), () -> keyring);
        assertThat(new VaultProtection(there).kinds()).containsExactly(SlotKind.KEY_FILE);
        assertThat(fresh).doesNotExist();
        new VaultProtection(there).setPassphrase(MACHINE, passphrase);
        VaultStore.open(there, Clock.systemUTC(), passphrase).close();
    }

    /// By the least work that is allowed, for tests that try often.
    private void protectByPassphraseThatIsQuicklyTried() throws Exception {
        PassphraseParameters least = new PassphraseParameters(19_456, 1, 1, new byte[16]);
        try (Database database = new VaultOpening(machine).openDatabase();
                SymmetricKey key = PassphraseKey.of(passphrase.copyUtf8(), least)) {
            KeySlots slots = database.keySlots();
            try (SymmetricKey master =
                            new MasterKeys(machine, slots.vaultId()).open(slots.slots(), MACHINE);
                    Transaction transaction = database.write()) {
                KeySlots.remove(transaction, SlotKind.KEY_FILE);
                KeySlots.put(
                        transaction,
                        KeySlot.wrapping(
                                master,
                                key,
                                SlotKind.PASSPHRASE,
                                least.encoded(),
                                slots.vaultId()));
                transaction.commit();
            }
        }
    }

    private void useKeyringNow() {
        try {
            protection.useKeyring(MACHINE);
        } catch (VaultException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Protects the vault by a kind.
    ///
    /// @return what opens it then
    private WayIn use(WayIn current, SlotKind kind, Passphrase wanted) throws VaultException {
        switch (kind) {
            case KEY_FILE -> protection.useKeyFile(current);
            case KEYRING -> protection.useKeyring(current);
            case PASSPHRASE -> protection.setPassphrase(current, wanted);
            case RECOVERY_CODE, LEFT_KEY_FILE, LEFT_KEYRING -> throw new AssertionError(kind);
        }
        return kind == SlotKind.PASSPHRASE ? wanted : MACHINE;
    }

    private void assertOpens(WayIn wayIn) throws Exception {
        try (VaultStore store = open(wayIn)) {
            assertThat(revealed(store, secret.id(), Scope.personal())).isEqualTo("the value");
        }
    }

    private VaultStore open(WayIn wayIn) throws VaultException {
        return VaultStore.open(machine, Clock.systemUTC(), wayIn);
    }

    private Path database() {
        return home.resolve("vault.db");
    }
}
