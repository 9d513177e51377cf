package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.strongroom.api.ApiException;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// The commands on a vault of this machine.
class CommandLineAppTest {

    private static final String CANARY = "canary-5f1d";

    @TempDir Path folder;
    private CommandRun run;

    @BeforeEach
    void onANewVault() {
        run = new CommandRun(new AppPaths(folder.resolve("home")), Map.of());
    }

    @AfterEach
    void noOutputHoldsAValue() {
        assertThat(run.everything()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {CANARY, CANARY + "\n", " " + CANARY + " \r\n", "é😀\0\t" + CANARY})
    void storesStandardInputByteForByte(String value) throws ApiException {
        assertThat(run.with(value).command("create", "KEY", "--stdin")).isZero();
        assertThat(run.out()).startsWith("Created KEY in Personal, local vault (ID ");
        assertThat(run.err().contains("ends with a line break")).isEqualTo(value.endsWith("\n"));
        assertThat(stored("KEY")).isEqualTo(value);
    }

    @Test
    void saysWhatIsProbablyNotMeantAndStoresItAllTheSame() throws ApiException {
        assertThat(run.with("\"" + CANARY + "\"").command("create", "KEY", "--stdin")).isZero();
        assertThat(run.err()).contains("Look again: The quotes around it become part");
        assertThat(stored("KEY")).isEqualTo("\"" + CANARY + "\"");
    }

    @Test
    void storesAFileAsBase64() throws Exception {
        byte[] content = {0, (byte) 0xFF, '\n'};
        Path file = Files.write(folder.resolve("config"), content);
        assertThat(run.command("create", "KUBECONFIG", "--file", file.toString())).isZero();
        assertThat(Base64.getDecoder().decode(stored("KUBECONFIG"))).isEqualTo(content);
        assertThat(run.list().get(0).getAsJsonObject().get("isFile").getAsBoolean()).isTrue();
    }

    @Test
    void listsAsTheContractNamesThings() {
        run.with(CANARY).command("create", "A", "--stdin", "--description", "what for");
        run.with(CANARY).command("create", "B", "--stdin");
        JsonArray rows = run.list();
        JsonObject first = rows.get(0).getAsJsonObject();
        assertThat(rows).hasSize(2);
        assertThat(first.keySet())
                .contains("id", "name", "description", "isFile", "createdAt", "updatedAt")
                .doesNotContain("value");
        assertThat(first.get("description").getAsString()).isEqualTo("what for");
        JsonObject second = rows.get(1).getAsJsonObject();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(second.get("description").isJsonNull()).isTrue();
        assertThat(second.get("teamId").isJsonNull()).isTrue();
    }

    @Test
    void listsInColumns() {
        run.with(CANARY).command("create", "A", "--stdin", "--description", "what\u001B[2J\nfor");
        run.with(CANARY).command("create", "LONGER", "--stdin");
        assertThat(run.command("list")).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("A       text  ")
                                        .endsWith("  what\uFFFD[2J for"),
                        second -> assertThat(second).startsWith("LONGER  text  "));
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(run.command("list", "--format", "json")).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("[]");
        assertThat(run.err()).contains("There are no secrets in Personal, local vault.");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(2, "Use A–Z, 0–9 and _; found", args("create", "A-B", "--stdin")),
                Arguments.of(2, "For example MY_KEY.", args("create", "my-key", "--stdin")),
                Arguments.of(
                        2,
                        "At most 500 characters",
                        args("create", "A", "--stdin", "--description", "x".repeat(501))),
                Arguments.of(2, "Choose a team", args("create", "A", "--stdin", "--team", " ")),
                Arguments.of(2, "See: strongroom create --help", args("create", "A", CANARY)),
                Arguments.of(2, "not repeated", args("create", "A", "--stdin", CANARY)),
                Arguments.of(2, "no option --value.", args("create", "A", "--value=" + CANARY)),
                Arguments.of(2, "not repeated", args("create", "A", "--stdin=" + CANARY)),
                Arguments.of(2, "not repeated", args("create", "A", "--stdin", "@" + CANARY)),
                Arguments.of(2, "See: strongroom create --help", args("create", "A")),
                Arguments.of(2, "NAME", args("create", "--stdin")),
                Arguments.of(
                        2, "mutually exclusive", args("create", "A", "--stdin", "--file", "x")),
                Arguments.of(2, "See: strongroom --help", args(CANARY)),
                Arguments.of(2, "--format takes", args("list", "--format", CANARY)),
                Arguments.of(2, "not repeated", args("serve", "--port", CANARY)),
                Arguments.of(2, "not repeated", args("create", "A", "hunter")),
                Arguments.of(2, "Did you mean --format?", args("list", "--formt", "json")),
                Arguments.of(2, "--help", args("list", "-x")),
                Arguments.of(2, "no option -x", args("list", "-x")),
                Arguments.of(2, "Did you mean accounts?", args("acounts", "list")),
                Arguments.of(2, "Did you mean list?", args("accounts", "lst")),
                Arguments.of(1, "There is no such file", args("create", "A", "--file", "gone")),
                Arguments.of(1, "is a folder", args("create", "A", "--file", ".")),
                Arguments.of(1, "You are in no team yet", args("list", "--team", "other")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesInOneSentence(int exitCode, String sentence, String[] arguments) {
        assertThat(run.with("v").command(arguments)).isEqualTo(exitCode);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    static Stream<Arguments> unusableInput() {
        return Stream.of(
                Arguments.of("gave nothing", new byte[0]),
                Arguments.of("not UTF-8", new byte[] {'a', (byte) 0xFF}),
                Arguments.of("more than 1 MiB", new byte[(1 << 20) + 1]));
    }

    @ParameterizedTest
    @MethodSource("unusableInput")
    void refusesUnusableInput(String sentence, byte[] input) {
        assertThat(run.with(input).command("create", "A", "--stdin")).isEqualTo(1);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(run.list()).isEmpty();
    }

    @Test
    void readsNoArgumentsOutOfAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("arguments"), "A --stdin");
        assertThat(run.with("v").command("create", "@" + file)).isEqualTo(2);
        assertThat(run.list()).isEmpty();
    }

    @Test
    void refusesATakenName() {
        run.with("1").command("create", "A", "--stdin");
        assertThat(run.with("2").command("create", "A", "--stdin")).isEqualTo(1);
        assertThat(run.err()).contains("already in Personal").hasLineCount(1);
    }

    @Test
    void tellsAPersonHowToEndTyping() {
        assertThat(run.interactive().with("v").command("create", "A", "--stdin")).isZero();
        assertThat(run.err()).contains("Ctrl+D");
    }

    @Test
    void saysWhatIsTheMatterWithTheVault() throws Exception {
        Files.writeString(folder.resolve("home"), "in the way");
        assertThat(run.command("list")).isEqualTo(1);
        assertThat(run.err()).contains(folder.resolve("home").toString()).hasLineCount(1);
    }

    @Test
    void helpHasExamplesAndExitCodes() {
        assertThat(run.command("--help")).isZero();
        assertThat(run.out()).contains("create", "list", "Examples:", "Exit codes:", "printf %s");
        for (String command : new String[] {"create", "list", "import", "serve"}) {
            assertThat(run.command(command, "--help")).isZero();
            assertThat(run.out()).containsPattern("(?s)Exit codes:.*\\b0 .*\\b1 .*\\b2 ");
            assertThat(run.out().contains("--team=TEAM")).isEqualTo(!command.equals("serve"));
        }
    }

    @Test
    void tellsItsVersion() {
        assertThat(run.command("--version")).isZero();
        assertThat(run.out().strip()).isEqualTo("Strongroom " + BuildInfo.load().version());
    }

    private String stored(String name) throws ApiException {
        try (VaultSession vault =
                new VaultSession(
                        folder.resolve("home"), Clock.systemUTC(), new BuildInfo("test"))) {
            Secret secret =
                    vault.client().listAll(Scope.personal()).stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow();
            try (SecretValue value = vault.client().reveal(secret.id(), Scope.personal())) {
                return new String(value.copyUtf8(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String[] args(String... arguments) {
        return arguments;
    }
}
