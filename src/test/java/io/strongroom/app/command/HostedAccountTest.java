package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// The commands on the account from the environment.
class HostedAccountTest {

    private static final String CANARY = "canary-5f1d";
    private static final String KEY = "pit_canary_77";
    private static final String SECRET =
            """
            {"id": "s1", "name": "KEY\\u001b[0m", "isFile": false, "value": "%s", "teamId": "t1",
             "createdAt": "2026-11-20T10:00:00Z", "updatedAt": "2026-11-20T10:00:00Z"}\
            """
                    .formatted(CANARY);

    private static final String TEAMS =
            """
            {"data": [{"teamId": "t1", "name": "Alpha", "role": "MEMBER"},
                      {"teamId": "t2", "name": "Beta", "role": "MEMBER"}], "total_count": 2}\
            """;

    private final MockWebServer server = new MockWebServer();
    @TempDir Path folder;
    private CommandRun run;

    @BeforeEach
    void start() throws IOException {
        server.start();
        run = run(Map.of());
    }

    @AfterEach
    void noSecretIsPrintedAndNoVaultMade() {
        server.close();
        assertThat(run.everything()).doesNotContain(CANARY, KEY);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void createsWithTheKeyAndTheTeamOfTheEnvironment() throws InterruptedException {
        server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{\"data\": " + SECRET + "}"));
        run = run(Map.of("PRIME_TEAM_ID", "t1"));
        assertThat(run.with(CANARY).command("create", "KEY", "--stdin")).isZero();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/secrets/ HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo(BuildInfo.load().userAgent());
        assertThat(java.util.Objects.requireNonNull(request.getBody()).utf8())
                .contains("\"teamId\":\"t1\"", CANARY);
        assertThat(run.out()).contains("Created KEY\uFFFD[0m in t1, 127.0.0.1:");
    }

    @Test
    void aNamedTeamComesBeforeThatOfTheEnvironment() throws InterruptedException {
        server.enqueue(new MockResponse(200, okhttp3.Headers.of(), TEAMS));
        server.enqueue(
                new MockResponse(200, okhttp3.Headers.of(), "{\"data\": [], \"total_count\": 0}"));
        run = run(Map.of("PRIME_TEAM_ID", "t1"));
        assertThat(run.command("list", "--team", "Beta")).isZero();
        assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/api/v1/user/teams");
        assertThat(server.takeRequest().getUrl().queryParameter("teamId")).isEqualTo("t2");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aKeyThatMayNotListTeamsNamesOneByItsId(int status) throws InterruptedException {
        server.enqueue(new MockResponse(status, okhttp3.Headers.of(), "{}"));
        server.enqueue(
                new MockResponse(200, okhttp3.Headers.of(), "{\"data\": [], \"total_count\": 0}"));
        assertThat(run.command("list", "--team", "t2")).isZero();
        server.takeRequest();
        assertThat(server.takeRequest().getUrl().queryParameter("teamId")).isEqualTo("t2");
    }

    @Test
    void importsIntoTheTeamOfTheEnvironment() throws InterruptedException {
        server.enqueue(
                new MockResponse(200, okhttp3.Headers.of(), "{\"data\": [], \"total_count\": 0}"));
        server.enqueue(new MockResponse(200, okhttp3.Headers.of(), "{\"data\": " + SECRET + "}"));
        run = run(Map.of("PRIME_TEAM_ID", "t1"));
        assertThat(run.with("KEY=" + CANARY).command("import", "-")).isZero();
        assertThat(server.takeRequest().getUrl().queryParameter("teamId")).isEqualTo("t1");
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/secrets/ HTTP/1.1");
        assertThat(java.util.Objects.requireNonNull(request.getBody()).utf8())
                .contains("\"teamId\":\"t1\"", "\"name\":\"KEY\"", CANARY);
        assertThat(run.err()).startsWith("Stored 1 of 1 in t1, 127.0.0.1:");
    }

    @Test
    void anImportTellsOnceWhatEndedIt() {
        server.enqueue(
                new MockResponse(200, okhttp3.Headers.of(), "{\"data\": [], \"total_count\": 0}"));
        for (int sent = 0; sent < 3; sent++) {
            server.enqueue(new MockResponse(403, okhttp3.Headers.of(), "{}"));
        }
        String lines = "A=1\nB=2\nC=3\nD=4\nE=5\nF=6\nG=7\n";
        assertThat(run.with(lines).command("import", "-")).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern("[4-6] more: Not sent\\. You may not do this in Personal")
                .contains("Stored 0 of 7 in Personal, 127.0.0.1:");
        assertThat(server.getRequestCount()).isLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "401, Set another in PRIME_API_KEY",
        "403, You may not do this in Personal",
        "409, already in Personal",
        "500, The server failed (status 500)"
    })
    void saysWhatTheServerRefuses(int status, String sentence) {
        server.enqueue(new MockResponse(status, okhttp3.Headers.of(), "{}"));
        assertThat(run.with("v").command("create", "KEY", "--stdin")).isEqualTo(1);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIME_API_BASE_URL, http://a.example, PRIME_API_BASE_URL is not the address",
        "PRIME_API_KEY, 'pit canary', PRIME_API_KEY is not a key"
    })
    void refusesAnUnusableEnvironment(String variable, String value, String sentence) {
        run = run(Map.of(variable, value));
        assertThat(run.with("v").command("create", "KEY", "--stdin")).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(server.getRequestCount()).isZero();
    }

    private CommandRun run(Map<String, String> more) {
        Map<String, String> environment =
                new java.util.HashMap<>(
                        Map.of(
                                "PRIME_API_KEY",
                                KEY,
                                "PRIME_API_BASE_URL",
                                "http://127.0.0.1:" + server.getPort() + "/api/v1"));
        environment.putAll(more);
        return new CommandRun(new AppPaths(folder.resolve("home")), environment);
    }
}
