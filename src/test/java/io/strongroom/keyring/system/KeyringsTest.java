package io.strongroom.keyring.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class KeyringsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "linux, Secret Service",
        "mac os x, Keychain",
        "windows 11, Windows Data Protection",
        "freebsd, none"
    })
    void everySystemHasItsOwn(String system, String name) {
        assertThat(Keyrings.of(system, folder).name()).isEqualTo(name);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSystemWithoutOneSaysSo() {
        Keyring none = Keyrings.of("freebsd", folder);
        Entry entry = new Entry("vault", "v1");
        Refusal refusal = new Refusal.Unavailable(Refusal.Reason.NOT_ON_THIS_SYSTEM);
        try (SecretBytes secret = SecretBytes.owning(new byte[] {1})) {
            assertThat(none.find(entry)).isEqualTo(refusal);
            assertThat(none.store(entry, secret)).isEqualTo(refusal);
            assertThat(none.delete(entry)).isEqualTo(refusal);
        }
    }

    @Test
    void twentySecondsAreTheLimit() {
        assertThat(Keyrings.LIMIT).hasSeconds(20);
    }

    @Test
    void choosingAKeyringLoadsNoLibraryAndStartsNoThread() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chosen.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        List<String> said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(said).contains("chosen: no new thread");
        assertThat(said)
                .filteredOn(line ->
                        line.contains("org.freedesktop.dbus")
                                || line.contains("java.lang.foreign.Linker"))
                .isEmpty();
    }

    /// Chooses a keyring and says whether that started a thread.
    static final class Chosen {

        private Chosen() {}

        public static void main(String[] args) {
            int before = Thread.activeCount();
            Keyrings.ofThisSystem(Path.of(args[0]));
            System.out.println(
                    Thread.activeCount() == before ? "chosen: no new thread" : "chosen: threads");
        }
    }
}
