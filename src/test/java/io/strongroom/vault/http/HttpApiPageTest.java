package io.strongroom.vault.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.vault.store.VaultStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page for readers is true: its commands are run as they stand there, one after the other, in
/// one shell.
class HttpApiPageTest {

    private static final Path PAGE = Path.of("docs/http-api.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\n(.*?)```\n```text\n(\\d{3})\n```\n", Pattern.DOTALL);
    private static final String END = "--- end of example ";
    private static final String NEEDS_CURL =
            "command -v curl >/dev/null || { echo 'curl is not on the PATH'; exit 127; }\n";

    @TempDir Path home;

    @Test
    void everyCommandOfThePageAnswersWithTheStatusItSays() throws Exception {
        List<String> statuses = new ArrayList<>();
        StringBuilder script = new StringBuilder(NEEDS_CURL);
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            statuses.add(example.group(2));
            script.append(example.group(1))
                    .append("echo '")
                    .append(END)
                    .append(statuses.size())
                    .append("'\n");
        }
        assertThat(statuses).hasSizeGreaterThan(10);

        String output = run(script.toString());

        for (int at = 1; at <= statuses.size(); at++) {
            assertThat(output)
                    .as("example " + at)
                    .contains("\n" + statuses.get(at - 1) + "\n" + END + at + "\n");
        }
    }

    @Test
    void everyExampleOfThePageIsRun() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(EXAMPLE.matcher(page).results().count())
                .isEqualTo(page.split("```sh\n", -1).length - 1L);
    }

    private String run(String script) throws Exception {
        try (VaultStore store = VaultStore.open(home.resolve("vault"), Clock.systemUTC());
                LoopbackServer server =
                        LoopbackServer.start(new VaultApi(store, "key", "test"), 0)) {
            Path file = Files.writeString(home.resolve("page.sh"), script);
            ProcessBuilder bash =
                    new ProcessBuilder("bash", "-eu", "-o", "pipefail", file.toString());
            bash.environment().put("PRIME_API_BASE_URL", server.url());
            bash.environment().put("PRIME_API_KEY", "key");
            bash.redirectErrorStream(true);
            Process running = start(bash);
            String output =
                    new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as(output).isZero();
            return output;
        }
    }

    private static Process start(ProcessBuilder bash) {
        try {
            return bash.start();
        } catch (IOException missing) {
            throw new AssertionError("this test needs bash on the PATH", missing);
        }
    }
}
