package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

import io.strongroom.account.ApiKey;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.app.session.AppPaths;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class AccountsCommandTest {

    private static final String KEY = "pit_canary_88";

    private final MockWebServer server = new MockWebServer();
    @TempDir Path folder;
    private Path home;
    private CommandRun run;
    private String url = "";

    @BeforeEach
    void start() throws IOException {
        server.start();
        url = "http://127.0.0.1:" + server.getPort();
        home = folder.resolve("home");
        run = run(Map.of());
    }

    @AfterEach
    void noKeyIsPrinted() {
        server.close();
        assertThat(run.everything()).doesNotContain(KEY);
    }

    private CommandRun run(Map<String, String> environment) {
        return new CommandRun(new AppPaths(home), environment);
    }

    @Test
    void listsTheVaultOfThisMachineAtFirst() {
        assertThat(run.command("accounts")).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("* local  -  -\n");
        assertThat(run.command("accounts", "list", "--format", "json")).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        """
                        [
                          {
                            "name": "local",
                            "baseUrl": null,
                            "team": null,
                            "key": null,
                            "current": true
                          }
                        ]
                        """);
        assertThat(home).doesNotExist();
    }

    @Test
    void addsListsChoosesAndRemovesAnAccount() {
        assertThat(
                        run.with(KEY + "\n")
                                .command(
                                        "accounts",
                                        "add",
                                        "Acme",
                                        "--base-url",
                                        url + "/api/v1",
                                        "--key-stdin",
                                        "--team",
                                        "t1",
                                        "--no-check"))
                .isZero();
        assertThat(run.out()).contains("Added Acme (" + url + "). Its key is in the keyring");
        assertThat(run.keyring().kept().values()).extracting(ApiKey::reveal).containsExactly(KEY);

        assertThat(run.command("accounts", "use", "acme")).isZero();
        assertThat(run.out()).contains("Acme is now the account");
        assertThat(run.command("accounts", "list")).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines("  local  -  -\n* Acme   " + url + "  keyring  t1\n");

        assertThat(run.command("accounts", "remove", "ACME")).isZero();
        assertThat(run.keyring().kept()).isEmpty();
        assertThat(run.command("accounts", "list")).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("* local  -  -\n");
    }

    @Test
    void worksOnTheAccountThatIsNamedOrElseTheChosenOne() throws Exception {
        add("Acme");
        emptyList();
        assertThat(run.command("list", "--account", "Acme")).isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + KEY);
        assertThat(run.command("accounts", "use", "Acme")).isZero();
        emptyList();
        assertThat(run.command("list")).isZero();
        assertThat(run.err()).contains("There are no secrets in Personal, Acme");
        assertThat(server.getRequestCount()).isEqualTo(2);
        assertThat(run.command("list", "--account", "LOCAL")).isZero();
        assertThat(run.command("accounts", "use", "local")).isZero();
        assertThat(run.command("list")).isZero();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void createsAndImportsInTheAccountThatIsNamed() throws Exception {
        add("Acme");
        String secret =
                """
                {"data": {"id": "s1", "name": "A", "createdAt": "2026-11-20T10:00:00Z",
                 "updatedAt": "2026-11-20T10:00:00Z"}}\
                """;
        server.enqueue(new MockResponse.Builder().body(secret).build());
        assertThat(run.with("v").command("create", "A", "--stdin", "--account", "Acme")).isZero();
        emptyList();
        server.enqueue(new MockResponse.Builder().body(secret).build());
        assertThat(run.with("A=v").command("import", "-", "--account", "acme")).isZero();
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(run.command("create", "A", "--stdin", "--account", "Other")).isEqualTo(1);
        assertThat(run.err()).contains("There is no account called “Other”");
    }

    @Test
    void theEnvironmentComesBeforeTheChosenAccountAndAfterTheNamedOne() throws Exception {
        add("Acme");
        CommandRun withEnvironment =
                run(Map.of("PRIME_API_KEY", "other", "PRIME_API_BASE_URL", url));
        withEnvironment.command("accounts", "use", "Acme");
        assertThat(withEnvironment.err()).contains("PRIME_API_KEY is set");
        withEnvironment.command("accounts", "list", "--format", "json");
        JsonArray rows = JsonParser.parseString(withEnvironment.out()).getAsJsonArray();
        assertThat(rows)
                .extracting(row ->
                        row.getAsJsonObject().get("name").getAsString()
                                + row.getAsJsonObject().get("current"))
                .containsExactly("environmenttrue", "localfalse", "Acmefalse");
        emptyList();
        assertThat(withEnvironment.command("list")).isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer other");
        emptyList();
        assertThat(withEnvironment.command("list", "--account", "environment")).isZero();
        assertThat(withEnvironment.command("list", "--account", "local")).isZero();
        assertThat(server.getRequestCount()).isEqualTo(2);
        assertThat(run.command("list", "--account", "environment")).isEqualTo(2);
        assertThat(run.err()).contains("PRIME_API_KEY is not set");
    }

    @Test
    void saysThatTheKeyIsSealedWhereThereIsNoKeyring() {
        run.keyring().failWith(new KeyProblem.NoKeyring());
        add("Acme");
        assertThat(run.out()).contains("There is no keyring, so its key is sealed");
        assertThat(run.command("accounts", "list")).isZero();
        assertThat(run.out()).contains("Acme   " + url + "  vault");
    }

    @Test
    void addsAndRemovesNothingWhileTheKeyringIsLocked() {
        add("Acme");
        run.keyring().failWith(new KeyProblem.KeyringLocked());
        assertThat(run.with(KEY).command("accounts", "add", "Other", "--key-stdin", "--no-check"))
                .isEqualTo(1);
        assertThat(run.err()).contains("The keyring is locked").hasLineCount(1);
        assertThat(run.command("accounts", "remove", "Acme")).isEqualTo(1);
        assertThat(run.err()).contains("The keyring is locked").hasLineCount(1);
        assertThat(run.command("list", "--account", "Acme")).isEqualTo(1);
        assertThat(run.err()).contains("The keyring is locked").hasLineCount(1);
        assertThat(server.getRequestCount()).isZero();
        run.command("accounts", "list");
        assertThat(run.out()).contains("Acme").doesNotContain("Other");
    }

    @Test
    void takesAnAccountOffTheListWhoseKeyIsNotToBeHad() {
        add("Acme");
        run.keyring().failWith(new KeyProblem.NoKeyring());
        assertThat(run.command("accounts", "remove", "Acme")).isEqualTo(1);
        assertThat(run.command("accounts", "remove", "Acme", "--leave-key")).isZero();
        assertThat(run.out()).contains("Its key is where it was kept");
        run.command("accounts", "list");
        assertThat(run.out()).doesNotContain("Acme");
        assertThat(run.command("accounts", "remove", "Acme", "--leave-key")).isEqualTo(1);
    }

    @Test
    void givesAnAccountAnotherKey() {
        add("Acme");
        assertThat(
                        run.with("newer-key\n")
                                .command(
                                        "accounts", "set-key", "acme", "--key-stdin", "--no-check"))
                .isZero();
        assertThat(run.out()).contains("Acme has another key now");
        assertThat(run.keyring().kept().values())
                .extracting(ApiKey::reveal)
                .containsExactly("newer-key");
        assertThat(run.with("newer-key").command("accounts", "set-key", "none", "--key-stdin"))
                .isEqualTo(1);
        assertThat(run.with("two words").command("accounts", "set-key", "acme", "--key-stdin"))
                .isEqualTo(1);
        assertThat(run.everything()).doesNotContain("newer-key");
    }

    @Test
    void tellsWhoseAKeyIsBeforeItIsKept() throws Exception {
        whoami(200, "{\"data\": {\"id\": \"u1\", \"name\": \"Ada\"}}");
        assertThat(checked("add", "Acme", "--base-url", url)).isZero();
        assertThat(run.out()).contains("Its key is in the keyring", "It belongs to Ada.");
        assertThat(server.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + KEY);
        assertThat(run.out()).doesNotContain("already");
        whoami(200, "{\"data\": {\"id\": \"u1\", \"name\": \"Ada\"}}");
        assertThat(checked("add", "Twice", "--base-url", url)).isZero();
        assertThat(run.out()).contains("The same key is kept for Acme already.");
        whoami(200, "{\"data\": {\"id\": \"u2\", \"name\": \"Eve\"}}");
        assertThat(checked("set-key", "Acme")).isZero();
        assertThat(run.out()).contains("Acme has another key now. It belongs to Eve.");
    }

    @Test
    void keepsNoKeyThatTheServerRefuses() {
        whoami(401, "{}");
        assertThat(checked("add", "Acme", "--base-url", url)).isEqualTo(1);
        assertThat(run.err()).contains("does not accept this key", "--no-check").hasLineCount(1);
        assertThat(run.keyring().kept()).isEmpty();
        assertThat(run.command("accounts")).isZero();
        assertThat(run.out()).doesNotContain("Acme");

        run.with("first-key")
                .command("accounts", "add", "Acme", "--base-url", url, "--key-stdin", "--no-check");
        whoami(401, "{}");
        assertThat(checked("set-key", "Acme")).isEqualTo(1);
        assertThat(run.keyring().kept().values())
                .extracting(ApiKey::reveal)
                .containsExactly("first-key");
    }

    @Test
    void keepsAKeyWhoseServerIsAwayAndSaysSo() {
        server.close();
        assertThat(checked("add", "Acme", "--base-url", url)).isZero();
        assertThat(run.out()).contains("could not be asked whose it is", "was not tried yet");
        assertThat(run.keyring().kept().values()).extracting(ApiKey::reveal).containsExactly(KEY);
    }

    @Test
    void asksNothingWhereThatIsNotWanted() {
        add("Acme");
        assertThat(run.out()).contains("It was not tried yet: strongroom list --account Acme");
        assertThat(server.getRequestCount()).isZero();
    }

    private int checked(String... arguments) {
        List<String> all = new ArrayList<>(List.of("accounts"));
        all.addAll(List.of(arguments));
        all.add("--key-stdin");
        return run.with(KEY).command(all.toArray(String[]::new));
    }

    private void whoami(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    @Test
    void aPersonTypesAKeyThatDoesNotShow() {
        assertThat(run.typing(KEY).command("accounts", "add", "Acme", "--key-stdin", "--no-check"))
                .isZero();
        assertThat(run.keyring().kept().values()).extracting(ApiKey::reveal).containsExactly(KEY);
        assertThat(run.command("accounts", "add", "Other", "--key-stdin")).isEqualTo(1);
        assertThat(run.err()).contains("gave nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "local, https://a.example, 2, has a meaning of its own",
        "' ', https://a.example, 2, needs a name",
        "Acme, http://a.example, 2, Plain http is only for this machine",
        "Acme, https://user:pw@a.example, 2, must not hold a user name",
        "Acme, ftp://a.example, 2, must begin with https://"
    })
    void refusesWhatBreaksARuleBeforeItReadsTheKey(
            String name, String address, int exitCode, String sentence) {
        assertThat(
                        run.with("\u0000")
                                .command(
                                        "accounts",
                                        "add",
                                        name,
                                        "--base-url",
                                        address,
                                        "--key-stdin"))
                .isEqualTo(exitCode);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(home).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "two words", "a\nb", "k\n\n", "ключ", " k"})
    void refusesWhatIsNoKey(String input) {
        assertThat(run.with(input).command("accounts", "add", "Acme", "--key-stdin")).isEqualTo(1);
        assertThat(run.err()).containsPattern("not a key|gave nothing");
        assertThat(run.keyring().kept()).isEmpty();
    }

    @Test
    void takesAKeyAsEveryProgramEndsIt() {
        assertThat(
                        run.with(KEY + "\r\n")
                                .command("accounts", "add", "Acme", "--key-stdin", "--no-check"))
                .isZero();
        assertThat(run.keyring().kept().values()).extracting(ApiKey::reveal).containsExactly(KEY);
    }

    @Test
    void theKeyIsNoArgument() {
        assertThat(run.command("accounts", "add", "Acme")).isEqualTo(2);
        assertThat(run.command("accounts", "add", "Acme", KEY, "--key-stdin")).isEqualTo(2);
        assertThat(run.command("accounts", "add", "Acme", "--key", KEY)).isEqualTo(2);
        assertThat(home).doesNotExist();
    }

    @Test
    void trustsNoCertificateThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertThat(
                        run.with(KEY)
                                .command(
                                        "accounts",
                                        "add",
                                        "Acme",
                                        "--key-stdin",
                                        "--ca",
                                        file.toString()))
                .isEqualTo(1);
        assertThat(run.err()).contains("holds no certificate");
        assertThat(run.keyring().kept()).isEmpty();
    }

    /// Another account must not stand in for the one that was meant.
    @Test
    void saysThatTheListIsDamagedAndDoesNothingElse() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("accounts.json"), "{");
        assertThat(run.with("v").command("create", "A", "--stdin")).isEqualTo(1);
        assertThat(run.err()).contains("was damaged", "accounts.json.damaged-");
        assertThat(run.command("accounts")).isZero();
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"list", "add", "remove", "use"}) {
            assertThat(run.command("accounts", command, "--help")).as(command).isZero();
            assertThat(run.out()).contains("Usage: strongroom accounts " + command);
        }
    }

    private void add(String name) {
        assertThat(
                        run.with(KEY)
                                .command(
                                        "accounts",
                                        "add",
                                        name,
                                        "--base-url",
                                        url,
                                        "--key-stdin",
                                        "--no-check"))
                .isZero();
    }

    private void emptyList() {
        server.enqueue(
                new MockResponse.Builder().body("{\"data\": [], \"total_count\": 0}").build());
    }
}
