package io.strongroom.keyring.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// The files of the entries; the sealing itself needs Windows and is played here.
class DataProtectionKeyringTest {

    private static final Entry ENTRY = new Entry("vault", "v1");

    @TempDir Path home;

    private final SecretBytes secret =
            SecretBytes.owning("tell-nobody".getBytes(StandardCharsets.UTF_8));
    private Path folder = Path.of("");
    private DataProtectionKeyring keyring = new DataProtectionKeyring(folder, Xor::new);

    @BeforeEach
    void open() {
        folder = home.resolve("keyring");
        keyring = new DataProtectionKeyring(folder, Xor::new);
    }

    @AfterEach
    void close() {
        secret.close();
    }

    @Test
    void keepsEachEntryInAFileOfItsOwn() throws IOException {
        assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
        assertThat(folder).doesNotExist();
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertFound();
        assertThat(folder).isDirectoryContaining("regex:.*vault-v1\\.sealed");
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("nobody");

        assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
        assertThat(keyring.delete(ENTRY)).isEqualTo(new Change.Done());
        assertThat(keyring.find(ENTRY)).isEqualTo(new Lookup.NotFound());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sealsWithNewRandomBytesEachTime() throws IOException {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        byte[] first = Files.readAllBytes(file());
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertThat(Arrays.copyOfRange(Files.readAllBytes(file()), 4, 20))
                .isNotEqualTo(Arrays.copyOfRange(first, 4, 20));
        assertThat(folder).isDirectoryNotContaining("regex:.*\\.new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void theFileIsItsOwnersAlone() throws IOException {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsCutChangedOrForeignIsCorrupt() throws IOException {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(keyring.find(ENTRY))
                    .as("length %d", length)
                    .isEqualTo(new Refusal.Corrupt());
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file(), changed);
            assertThat(keyring.find(ENTRY)).as("byte %d", i).isEqualTo(new Refusal.Corrupt());
        }
        Files.write(file(), new byte[70_000]);
        assertThat(keyring.find(ENTRY)).isEqualTo(new Refusal.Corrupt());
    }

    @Test
    void aFailureLeavesTheOldFile() throws IOException {
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(new Change.Done());
        byte[] before = Files.readAllBytes(file());
        var refusing = new DataProtectionKeyring(folder, Refusing::new);
        try (SecretBytes other = SecretBytes.owning(new byte[] {1})) {
            assertThat(refusing.store(ENTRY, other)).isEqualTo(failed());
        }
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailure() throws IOException {
        Files.writeString(folder, "in the way");
        assertThat(keyring.store(ENTRY, secret)).isEqualTo(failed());
        assertThat(folder).hasContent("in the way");
    }

    private Path file() {
        return folder.resolve("vault-v1.sealed");
    }

    private void assertFound() {
        assertThat(keyring.find(ENTRY))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> {
                            assertThat(found.secret().sameAs(secret)).isTrue();
                            found.secret().close();
                        });
    }

    private static Refusal failed() {
        return new Refusal.Unavailable(Refusal.Reason.FAILED);
    }

    /// Plays the system: the entropy is laid over the bytes, and a byte at the end tells changes.
    private static final class Xor implements DataProtection {

        @Override
        public byte[] seal(byte[] plain, byte[] entropy) {
            byte[] sealed = overlay(Arrays.copyOf(plain, plain.length + 1), entropy);
            sealed[plain.length] = sum(plain, entropy);
            return sealed;
        }

        @Override
        public byte[] open(byte[] sealed, byte[] entropy) throws RefusedException {
            byte[] plain = Arrays.copyOf(overlay(sealed, entropy), sealed.length - 1);
            if (sealed[sealed.length - 1] != sum(plain, entropy)) {
                throw new RefusedException(13);
            }
            return plain;
        }

        private static byte[] overlay(byte[] bytes, byte[] entropy) {
            byte[] laid = bytes.clone();
            for (int i = 0; i < laid.length; i++) {
                laid[i] ^= entropy[i % entropy.length];
            }
            return laid;
        }

        private static byte sum(byte[] plain, byte[] entropy) {
            return (byte) (31 * Arrays.hashCode(plain) + Arrays.hashCode(entropy));
        }
    }

    /// A system that does nothing of this.
    private static final class Refusing implements DataProtection {

        @Override
        public byte[] seal(byte[] plain, byte[] entropy) throws RefusedException {
            throw new RefusedException(5);
        }

        @Override
        public byte[] open(byte[] sealed, byte[] entropy) throws RefusedException {
            throw new RefusedException(5);
        }
    }
}
