package io.strongroom.vault.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.VaultProblem;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.protection.SlotKind;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultProtection;
import io.strongroom.vault.store.VaultStore;
import io.strongroom.vault.store.backup.BackupException.Reason;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class VaultBackupTest {

    private static final WayIn MACHINE = new WayIn.ThisMachine();
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private final Passphrase passphrase = Passphrase.of("first passphrase".toCharArray());
    private final RecoveryCode code = RecoveryCode.random();
    private VaultHome here;
    private VaultHome there;
    private Path file;

    @BeforeEach
    void makeAVault() throws Exception {
        here = new VaultHome(folder.resolve("here"));
        there = new VaultHome(folder.resolve("there"));
        file = folder.resolve("backup.db");
        store(here, MACHINE, "A", "the value");
    }

    @AfterEach
    void wipe() {
        passphrase.close();
        code.close();
    }

    @Test
    void opensOnAnotherMachineByItsPassphrase() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        protection(here).setRecoveryCode(passphrase, code);
        backUp();
        assertThat(restore(passphrase)).isEmpty();
        assertThat(value(there, passphrase, "A")).isEqualTo("the value");
        assertThat(protection(there).kinds())
                .containsExactlyInAnyOrder(SlotKind.PASSPHRASE, SlotKind.RECOVERY_CODE);
        assertThat(names(there)).containsExactly("vault.db");
    }

    @Test
    void getsAKeyOfTheMachineWhereOnlyARecoveryCodeOpensIt() throws Exception {
        protection(here).setRecoveryCode(MACHINE, code);
        backUp();
        assertThat(restore(code)).isEmpty();
        assertThat(value(there, MACHINE, "A")).isEqualTo("the value");
        assertThat(value(there, code, "A")).isEqualTo("the value");
        assertThat(here.keyFile().path())
                .binaryContent()
                .isNotEqualTo(Files.readAllBytes(there.keyFile().path()));
        assertThat(names(there)).containsExactlyInAnyOrder("vault.db", "vault.key");
    }

    @Test
    void leavesOutWhatOpensOnlyHereAndWhatWasDeleted() throws Exception {
        protection(here).setRecoveryCode(MACHINE, code);
        backUp();
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content).contains("recovery-code").doesNotContain("key-file");
    }

    @Test
    void isConsistentWhileTheVaultIsInUse() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        try (VaultStore store = open(here, passphrase)) {
            create(store, "B", "still in the log");
            backUp();
            create(store, "C", "too late");
        }
        restore(passphrase);
        try (VaultStore restored = open(there, passphrase)) {
            assertThat(restored.list(Scope.personal(), 0, 10).items())
                    .extracting(Secret::name)
                    .containsExactly("A", "B");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerAlone() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        backUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        restore(passphrase);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there.database())))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotWrittenWhenNothingWouldOpenIt() throws Exception {
        assertThat(reason(this::backUp)).isEqualTo(Reason.NOTHING_OPENS_IT);
        assertThat(names(folder)).containsExactly("here");
    }

    @Test
    void replacesNothing() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        Files.writeString(file, "mine");
        assertThat(reason(this::backUp)).isEqualTo(Reason.FILE_EXISTS);
        assertThat(file).hasContent("mine");
        file = folder.resolve("nowhere/backup.db");
        assertThat(reason(this::backUp)).isEqualTo(Reason.NOT_WRITABLE);
    }

    @Test
    void putsTheVaultThatStandsThereAside() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        backUp();
        store(there, MACHINE, "OLD", "what was there");
        Path aside = restore(passphrase).orElseThrow();
        assertThat(aside.getFileName().toString()).startsWith("before-restore-2026-11-24T120000Z-");
        assertThat(value(there, passphrase, "A")).isEqualTo("the value");
        assertThat(value(new VaultHome(aside), MACHINE, "OLD")).isEqualTo("what was there");
        assertThat(there.keyFile().path()).doesNotExist();
    }

    @Test
    void sharesTheKeyFileWithTheVaultThatIsPutAside() throws Exception {
        protection(here).setRecoveryCode(MACHINE, code);
        backUp();
        store(there, MACHINE, "OLD", "what was there");
        Path aside = restore(code).orElseThrow();
        assertThat(value(there, MACHINE, "A")).isEqualTo("the value");
        assertThat(value(new VaultHome(aside), MACHINE, "OLD")).isEqualTo("what was there");
    }

    @Test
    void takesNoVaultAwayThatIsInUse() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        backUp();
        try (VaultStore used = open(there, MACHINE)) {
            create(used, "OLD", "what is there");
            assertThat(problem(() -> restore(passphrase))).isInstanceOf(VaultProblem.Busy.class);
        }
        assertThat(value(there, MACHINE, "OLD")).isEqualTo("what is there");
        assertThat(names(there)).containsExactlyInAnyOrder("vault.db", "vault.key");
    }

    @Test
    void isNotRestoredByTheWrongWayIn() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        backUp();
        store(there, MACHINE, "OLD", "what is there");
        try (Passphrase wrong = Passphrase.of("another passphrase".toCharArray())) {
            assertThat(problem(() -> restore(wrong))).isInstanceOf(VaultProblem.WayInWrong.class);
        }
        assertThat(problem(() -> restore(code))).isInstanceOf(VaultProblem.WayInWrong.class);
        assertThat(value(there, MACHINE, "OLD")).isEqualTo("what is there");
        assertThat(names(there)).containsExactlyInAnyOrder("vault.db", "vault.key");
    }

    @Test
    void restoresOnlyWhatIsAWholeBackup() throws Exception {
        protection(here).setPassphrase(MACHINE, passphrase);
        assertThat(reason(() -> restore(passphrase))).isEqualTo(Reason.NOT_READABLE);
        backUp();
        byte[] whole = Files.readAllBytes(file);
        for (byte[] damaged :
                List.of(
                        new byte[0],
                        "text".getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOf(whole, whole.length - 4096),
                        Arrays.copyOf(whole, 4096))) {
            Files.write(file, damaged);
            assertThat(reason(() -> restore(passphrase))).isEqualTo(Reason.NOT_A_BACKUP);
            assertThat(file).hasBinaryContent(damaged);
        }
        Files.deleteIfExists(file);
        Files.copy(here.database(), file);
        restore(passphrase);
        assertThat(value(there, passphrase, "A")).isEqualTo("the value");
    }

    private void backUp() throws VaultException, BackupException {
        new VaultBackup(MachineKeys.withoutKeyring(here)).write(file);
    }

    private Optional<Path> restore(WayIn wayIn) throws VaultException, BackupException {
        return new VaultRestore(there, CLOCK).restore(file, wayIn);
    }

    private static VaultProtection protection(VaultHome home) {
        return new VaultProtection(MachineKeys.withoutKeyring(home));
    }

    private static VaultStore open(VaultHome home, WayIn wayIn) throws VaultException {
        return VaultStore.open(MachineKeys.withoutKeyring(home), CLOCK, wayIn);
    }

    private static void store(VaultHome home, WayIn wayIn, String name, String value)
            throws Exception {
        try (VaultStore store = open(home, wayIn)) {
            create(store, name, value);
        }
    }

    private static void create(VaultStore store, String name, String value) throws Exception {
        if (!(SecretValue.ofText(value) instanceof Checked.Valid<SecretValue>(SecretValue good))) {
            throw new AssertionError(value);
        }
        try (NewSecret secret =
                new NewSecret(
                        new SecretName(name), good, false, Optional.empty(), Scope.personal())) {
            store.create(secret);
        }
    }

    private static String value(VaultHome home, WayIn wayIn, String name) throws Exception {
        try (VaultStore store = open(home, wayIn)) {
            Secret secret = store.list(Scope.personal(), 0, 10).items().getFirst();
            assertThat(secret.name()).isEqualTo(name);
            try (SecretValue value = store.reveal(secret.id(), Scope.personal()).orElseThrow()) {
                return value.reveal();
            }
        }
    }

    private static List<String> names(VaultHome home) throws Exception {
        return names(home.folder());
    }

    private static List<String> names(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(BackupException.class, call).reason();
    }

    private static VaultProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(VaultException.class, call).problem();
    }
}
