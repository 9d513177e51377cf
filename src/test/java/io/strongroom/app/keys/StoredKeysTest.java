package io.strongroom.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.account.ApiKey;
import io.strongroom.account.key.AccountKeys;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.api.key.KeyUnavailableException;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

class StoredKeysTest {

    private static final BuildInfo BUILD = new BuildInfo("test");
    private static final String CANARY = "pit_canary_17";

    @TempDir Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void sealsKeysBesideTheVaultForAnyLaterProcess() throws Exception {
        Path home = folder.resolve("home");
        keys(home).store("one", new ApiKey(CANARY));
        assertThat(keys(home).find("one").reveal()).isEqualTo(CANARY);
        Path file = home.resolve("account-keys.sealed");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(CANARY, "one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (VaultSession vault = new VaultSession(home, Clock.systemUTC(), BUILD)) {
            assertThat(StoredKeys.in(home, vault).in(KeyPlace.VAULT).find("one").reveal())
                    .isEqualTo(CANARY);
        }
        keys(home).delete("one");
        assertMissing(keys(home), "one");
    }

    @Test
    void touchesNothingBeforeAKeyIsAskedFor() {
        StoredKeys stored = StoredKeys.of(folder, Clock.systemUTC(), BUILD);
        for (KeyPlace place : KeyPlace.values()) {
            assertThat(stored.in(place)).isNotNull();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static AccountKeys keys(Path home) {
        return StoredKeys.of(home, Clock.systemUTC(), BUILD).in(KeyPlace.VAULT);
    }

    private static void assertMissing(AccountKeys keys, String accountId) {
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> keys.find(accountId))
                .satisfies(failure ->
                        assertThat(failure.problem()).isEqualTo(new KeyProblem.Missing()));
    }
}
