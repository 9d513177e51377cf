package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.account.protection.Outcome;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.protection.Passphrase;
import io.strongroom.domain.protection.WayIn;
import io.strongroom.support.Canary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is left on the heap of the whole program once it is locked. Each text that must not be
/// found is found before, in the same way.
class MemoryAfterLockTest {

    private static final long GROWTH = 10L << 20;

    private static final Map<String, Canary> CANARIES = new LinkedHashMap<>();

    static {
        CANARIES.put("name", WindowProcess.NAME);
        CANARIES.put("value", WindowProcess.VALUE);
        CANARIES.put("description", WindowProcess.DESCRIPTION);
        CANARIES.put("draft's name", WindowProcess.DRAFT_NAME);
        CANARIES.put("draft's value", WindowProcess.DRAFT_VALUE);
        CANARIES.put("draft's description", WindowProcess.DRAFT_DESCRIPTION);
        CANARIES.put("account's key", WindowProcess.ACCOUNT_KEY);
    }

    @TempDir Path folder;

    @Test
    void nothingIsLeftOfWhatWasTypedAndShown() throws Exception {
        Path home = folder.resolve("home");
        protect(home);

        assertThat(run("dumps", home, Files.createDirectory(folder.resolve("dumps"))))
                .endsWith("done");

        Path typed = folder.resolve("dumps/typed.hprof");
        Path unlocked = folder.resolve("dumps/unlocked.hprof");
        assertThat(WindowProcess.PASSPHRASE.in(typed)).as("control: the passphrase").isNotEmpty();
        CANARIES.forEach((what, canary) ->
                assertThat(found(canary, unlocked)).as("control: " + what).isNotEmpty());
        CANARIES.put("passphrase", WindowProcess.PASSPHRASE);
        for (String dump : List.of("locked", "locked-again")) {
            Path locked = folder.resolve("dumps/" + dump + ".hprof");
            Map<String, Map<String, Integer>> left = new LinkedHashMap<>();
            CANARIES.forEach((what, canary) -> {
                System.out.println(
                        dump
                                + ", "
                                + what
                                + ": "
                                + found(canary, unlocked)
                                + " -> "
                                + found(canary, locked));
                if (!found(canary, locked).isEmpty()) {
                    left.put(what, found(canary, locked));
                }
            });
            assertThat(left).as(dump).isEmpty();
        }
    }

    @Test
    void aHundredRoundsLeaveNothingBehind() throws Exception {
        List<String> said = run("cycles", folder.resolve("home"));

        assertThat(said).endsWith("done");
        List<Long> used =
                said.stream()
                        .filter(line -> line.startsWith("used "))
                        .map(line -> Long.valueOf(line.substring(5)))
                        .toList();
        System.out.println("heap in use after 10 rounds and after 110: " + used);
        assertThat(used).hasSize(2);
        assertThat(used.get(1) - used.get(0)).isLessThan(GROWTH);
    }

    private static void protect(Path home) {
        try (VaultSession vault = new VaultSession(home, Clock.systemUTC(), BuildInfo.load());
                Passphrase wanted =
                        Passphrase.of(WindowProcess.PASSPHRASE.reveal().toCharArray())) {
            assertThat(vault.guard().setPassphrase(new WayIn.ThisMachine(), wanted))
                    .isEqualTo(new Outcome.Done());
        }
    }

    private static List<String> run(String script, Path... arguments) throws Exception {
        Process process = WindowProcess.start(script, arguments);
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = output.lines().toList();
            assertThat(process.waitFor()).as("%s", said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, Integer> found(Canary canary, Path file) {
        try {
            return canary.in(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
