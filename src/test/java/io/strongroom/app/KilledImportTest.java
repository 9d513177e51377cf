package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.ApiException;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The window, killed in the middle of an import.
class KilledImportTest {

    private static final int ROUNDS = 3;
    private static final int SECRETS = 2_000;

    @TempDir Path folder;

    /// What the sheet counted as done is there, and nothing is there by half: each secret that is
    /// listed opens, and has its own value. Each round begins with what the one before left behind.
    @Test
    void whatTheSheetCountedIsStoredAndNothingIsThereByHalf() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Set<String> before = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "R" + round + "_";
            int done = importUntilKilled(home, envFile(prefix), 1 + round * 40);

            List<String> stored = storedWithTheirOwnValues(home);
            assertThat(stored).doesNotHaveDuplicates().containsAll(before);
            assertThat(stored)
                    .as("round %s: %s were counted", round, done)
                    .filteredOn(name -> name.startsWith(prefix))
                    .hasSizeBetween(done, SECRETS - 1)
                    .containsAll(IntStream.range(0, done).mapToObj(n -> prefix + n).toList());
            before.addAll(stored);
        }
    }

    /// Returns how many the sheet had counted as done in the end.
    ///
    /// @param enough from how many on it is killed
    private static int importUntilKilled(Path home, Path file, int enough) throws Exception {
        Process window = WindowProcess.start("import", home, file);
        try (BufferedReader said = window.inputReader()) {
            List<String> lines = new ArrayList<>();
            String line = said.readLine();
            int done = 0;
            while (line != null) {
                lines.add(line);
                if (line.startsWith("done ")) {
                    done = Integer.parseInt(line.substring("done ".length()));
                    if (done >= enough) {
                        window.toHandle().destroyForcibly();
                    }
                }
                line = said.readLine();
            }
            assertThat(done).as("said: %s", lines).isGreaterThanOrEqualTo(enough);
            return done;
        } finally {
            window.destroyForcibly();
            window.waitFor();
        }
    }

    private static List<String> storedWithTheirOwnValues(Path home) throws ApiException {
        List<String> stored = new ArrayList<>();
        try (VaultSession vault =
                new VaultSession(home, Clock.systemUTC(), new BuildInfo("test"))) {
            for (Secret secret : vault.client().listAll(Scope.personal())) {
                try (SecretValue value = vault.client().reveal(secret.id(), Scope.personal())) {
                    assertThat(value.reveal()).isEqualTo("value of " + secret.name());
                }
                stored.add(secret.name());
            }
        }
        return stored;
    }

    private Path envFile(String prefix) throws Exception {
        return Files.writeString(
                folder.resolve("many.env"),
                IntStream.range(0, SECRETS)
                        .mapToObj(n -> prefix + n + "='value of " + prefix + n + "'\n")
                        .collect(Collectors.joining()));
    }
}
