package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.api.ApiException;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.Headers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An import that is stopped or killed in the middle.
class ImportStoppedTest {

    private static final int ROUNDS = 25;
    private static final int SECRETS = 3_000;

    @TempDir Path folder;

    /// What it said is stored, and nothing is there by half: each secret that is listed opens, and
    /// has its own value. The same vault is used round after round, so that each opens what the one
    /// before left behind.
    @Test
    void anImportThatIsKilledTimeAndAgainHasStoredWhatItSaid() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "R" + round + "_";
            List<String> said = new ArrayList<>();
            try (ImportProcess process =
                    ImportProcess.start(home(), Map.of(), "import", envFile(prefix, SECRETS))) {
                // Another moment each time: from the first acknowledgement on.
                for (int lines = 0; lines <= round * 7 % 40; lines++) {
                    said.add(process.nextLine());
                }
                process.kill();
                said.addAll(process.rest());
            }
            // The last line may be cut.
            said.stream()
                    .filter(line -> line.startsWith("Created ") && line.endsWith(")"))
                    .map(line -> line.split(" ", 3)[1])
                    .forEach(acknowledged::add);
            assertThat(storedWithTheirOwnValues())
                    .as("after round %s", round)
                    .containsAll(acknowledged)
                    .filteredOn(name -> name.startsWith(prefix))
                    .hasSizeBetween(1, SECRETS - 1);
        }
        // Of each round at most one was stored and not said, and that was not lost.
        assertThat(storedWithTheirOwnValues())
                .hasSizeLessThanOrEqualTo(acknowledged.size() + ROUNDS);
    }

    private List<String> storedWithTheirOwnValues() throws ApiException {
        List<String> stored = new ArrayList<>();
        try (VaultSession vault =
                new VaultSession(home(), Clock.systemUTC(), new BuildInfo("test"))) {
            for (Secret secret : vault.client().listAll(Scope.personal())) {
                try (SecretValue value = vault.client().reveal(secret.id(), Scope.personal())) {
                    assertThat(value.reveal()).isEqualTo("value of " + secret.name());
                }
                stored.add(secret.name());
            }
        }
        return stored;
    }

    /// Three secrets are under way when the signal comes. They are answered, and told; the others
    /// are not sent.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "another process can only be killed there")
    void aStoppedImportEndsBetweenItemsAndTellsWhatItDid() throws Exception {
        CountDownLatch underWay = new CountDownLatch(3);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicInteger posts = new AtomicInteger();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request)
                                throws InterruptedException {
                            if (request.getMethod().equals("GET")) {
                                return answer("{\"data\": [], \"total_count\": 0}");
                            }
                            int number = posts.incrementAndGet();
                            underWay.countDown();
                            assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
                            return answer(created(number));
                        }
                    });
            server.start();
            try (ImportProcess process =
                    ImportProcess.start(
                            home(),
                            Map.of(
                                    "PRIME_API_KEY",
                                    "pit_test",
                                    "PRIME_API_BASE_URL",
                                    "http://127.0.0.1:" + server.getPort()),
                            "import",
                            envFile("S", 20))) {
                assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
                process.stop();
                assertThat(process.nextLine()).startsWith("Stopping: ");
                stopped.countDown();
                List<String> said = process.rest();
                assertThat(said).filteredOn(line -> line.startsWith("Created ")).hasSize(3);
                assertThat(said).contains("17 more: Not sent: cancelled.");
                assertThat(said.getLast()).startsWith("Stored 3 of 20 in Personal, 127.0.0.1");
            }
        }
        assertThat(posts).hasValue(3);
    }

    private static MockResponse answer(String json) {
        return new MockResponse(200, Headers.of("Content-Type", "application/json"), json);
    }

    private static String created(int number) {
        return """
        {"data": {"id": "s%1$d", "name": "S%1$d", "createdAt": "2026-11-20T10:00:00Z",
                  "updatedAt": "2026-11-20T10:00:00Z"}}\
        """
                .formatted(number);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private String envFile(String prefix, int secrets) throws IOException {
        return Files.writeString(
                        folder.resolve("many.env"),
                        IntStream.range(0, secrets)
                                .mapToObj(n -> prefix + n + "='value of " + prefix + n + "'\n")
                                .collect(Collectors.joining()))
                .toString();
    }
}
