package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.Main;
import io.strongroom.app.session.AppPaths;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `serve` as users run it: in a process of its own, ended by a signal.
class ServeCommandTest {

    private static final String CANARY = "canary-5f1d";
    private static final Pattern AT =
            Pattern.compile("The local vault is at (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern EXPORTS =
            Pattern.compile("export PRIME_API_BASE_URL=(\\S+) PRIME_API_KEY=([\\w-]{43})");

    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signals there")
    void servesUntilItIsStopped() throws Exception {
        Serving serving = serve();
        assertThat(serving.post("{\"name\": \"A\", \"value\": \"" + CANARY + "\"}")).isEqualTo(200);
        assertThat(serving.get("")).contains("\"name\":\"A\"").doesNotContain(CANARY);
        signal(serving.process(), "TERM");
        assertThat(serving.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(serving.process().exitValue()).isZero();
        assertThat(serving.rest()).isEmpty();
        assertThat(folder.resolve("vault").resolve("vault.db-wal")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signals there")
    void endsOnCtrlCWhileAClientHoldsItsConnection() throws Exception {
        Serving serving = serve();
        assertThat(serving.get("")).contains("\"data\":[]");
        signal(serving.process(), "INT");
        assertThat(serving.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(serving.process().exitValue()).isZero();
    }

    @Test
    void itsExportsAreAnAccountForTheOtherCommands() throws Exception {
        Serving serving = serve();
        CommandRun run =
                new CommandRun(
                        new AppPaths(folder.resolve("unused")),
                        Map.of(
                                "PRIME_API_BASE_URL", serving.url(),
                                "PRIME_API_KEY", serving.key()));
        assertThat(run.with(CANARY).command("create", "A", "--stdin")).isZero();
        assertThat(run.list()).hasSize(1);
        assertThat(run.everything()).doesNotContain(CANARY, serving.key());
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = new CommandRun(new AppPaths(folder), Map.of());
            String port = Integer.toString(other.getLocalPort());
            assertThat(run.command("serve", "--port", port)).isEqualTo(1);
            assertThat(run.err()).startsWith("Port " + port + " is in use").hasLineCount(1);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void aVaultThatDoesNotOpenIsOneSentence() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "in the way");
        CommandRun run = new CommandRun(new AppPaths(home), Map.of());
        assertThat(run.command("serve", "--port", "0")).isEqualTo(1);
        assertThat(run.err()).contains(home.toString()).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "x"})
    void refusesWhatIsNoPort(String port) {
        CommandRun run = new CommandRun(new AppPaths(folder), Map.of());
        assertThat(run.command("serve", "--port=" + port)).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1);
    }

    private Serving serve() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--port",
                                "0",
                                "--home",
                                folder.resolve("vault").toString())
                        .redirectErrorStream(true)
                        .start();
        started.add(process);
        BufferedReader output = process.inputReader();
        Matcher at = matched(AT, output.readLine());
        Matcher exports = matched(EXPORTS, output.readLine());
        assertThat(exports.group(1)).isEqualTo(at.group(1));
        return new Serving(process, output, exports.group(1), exports.group(2));
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(String.valueOf(line));
        assertThat(matcher.matches()).as("%s matches %s", line, pattern).isTrue();
        return matcher;
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(
                        new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                                .start()
                                .waitFor())
                .isZero();
    }

    private record Serving(Process process, BufferedReader output, String url, String key) {

        private static final HttpClient HTTP = HttpClient.newHttpClient();

        int post(String json) throws Exception {
            return HTTP.send(
                            request("").POST(HttpRequest.BodyPublishers.ofString(json)).build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }

        String get(String path) throws Exception {
            return HTTP.send(request(path).build(), BodyHandlers.ofString()).body();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(url + "/api/v1/secrets/" + path))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json");
        }

        /// What it has printed beyond its two lines.
        List<String> rest() {
            return output.lines().toList();
        }
    }
}
