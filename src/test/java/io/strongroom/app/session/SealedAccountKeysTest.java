package io.strongroom.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.account.ApiKey;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.domain.VaultProblem;
import io.strongroom.support.InMemoryKeyring;

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
import java.util.Arrays;

class SealedAccountKeysTest {

    @TempDir Path home;
    private VaultSession vault;
    private SealedAccountKeys keys;
    private Path file;

    @BeforeEach
    void begin() {
        vault = new VaultSession(home, Clock.systemUTC(), new BuildInfo("1"), InMemoryKeyring::new);
        keys = new SealedAccountKeys(home, vault);
        file = home.resolve("account-keys.sealed");
    }

    @AfterEach
    void end() {
        vault.close();
    }

    @Test
    void keepsAKeyForEachAccount() throws Exception {
        assertThat(problem(() -> keys.find("one"))).isEqualTo(new KeyProblem.Missing());
        keys.delete("one");
        assertThat(file).doesNotExist();
        keys.store("one", new ApiKey("first-key"));
        keys.store("two", new ApiKey("second-key"));
        keys.store("one", new ApiKey("newer-key"));
        SealedAccountKeys again = new SealedAccountKeys(home, vault);
        assertThat(again.find("one").reveal()).isEqualTo("newer-key");
        assertThat(again.find("two").reveal()).isEqualTo("second-key");
        keys.delete("one");
        assertThat(problem(() -> again.find("one"))).isEqualTo(new KeyProblem.Missing());
        assertThat(again.find("two").reveal()).isEqualTo("second-key");
    }

    @Test
    void showsNoKeyInItsFile() throws Exception {
        keys.store("account-one", new ApiKey("canary-key"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary-key", "account-one");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerAlone() throws Exception {
        keys.store("one", new ApiKey("key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsItsKeysWhileTheVaultIsLocked() throws Exception {
        keys.store("one", new ApiKey("key"));
        vault.guard().lock();
        KeyProblem locked =
                new KeyProblem.VaultInTheWay(new VaultProblem.Locked(home.resolve("vault.db")));
        assertThat(problem(() -> keys.find("one"))).isEqualTo(locked);
        assertThat(problem(() -> keys.store("one", new ApiKey("other")))).isEqualTo(locked);
        assertThat(problem(() -> keys.delete("one"))).isEqualTo(locked);
    }

    @Test
    void findsNothingInWhatItCannotRead() throws Exception {
        keys.store("one", new ApiKey("key"));
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertDamaged(changed);
        }
        assertDamaged(vault.seal("draft", vault.unseal("account-keys", whole).orElseThrow()));
        assertDamaged(new byte[0]);
        assertDamaged(Arrays.copyOf(whole, whole.length - 1));
        assertDamaged(new byte[2 << 20]);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(problem(() -> keys.find("one"))).isEqualTo(new KeyProblem.FileInTheWay(file));
        assertThat(problem(() -> keys.store("one", new ApiKey("key"))))
                .isEqualTo(new KeyProblem.FileInTheWay(file));
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void beginsAnewBesideTheKeysThatAnotherVaultSealed() throws Exception {
        keys.store("one", new ApiKey("key"));
        byte[] sealedByTheFirst = Files.readAllBytes(file);
        Path elsewhere = home.resolve("elsewhere");
        try (VaultSession another =
                new VaultSession(
                        elsewhere, Clock.systemUTC(), new BuildInfo("1"), InMemoryKeyring::new)) {
            SealedAccountKeys theirs = new SealedAccountKeys(elsewhere, another);
            Path stranger = elsewhere.resolve("account-keys.sealed");
            another.api();
            Files.write(stranger, sealedByTheFirst);
            theirs.delete("one");
            assertThat(stranger).doesNotExist();
            Files.write(stranger, sealedByTheFirst);
            theirs.store("one", new ApiKey("given-again"));

            assertThat(theirs.find("one").reveal()).isEqualTo("given-again");
            assertThat(elsewhere.resolve("account-keys.sealed.unreadable"))
                    .hasBinaryContent(sealedByTheFirst);
            assertThat(elsewhere.resolve("account-keys.sealed.unreadable-2"))
                    .hasBinaryContent(sealedByTheFirst);
        }
    }

    private void assertDamaged(byte[] content) throws Exception {
        Files.write(file, content);
        assertThat(problem(() -> keys.find("one"))).isEqualTo(new KeyProblem.Damaged());
        assertThat(file).hasBinaryContent(content);
    }

    private static KeyProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(KeyUnavailableException.class, call).problem();
    }
}
