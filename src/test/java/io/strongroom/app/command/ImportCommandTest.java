package io.strongroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// `strongroom import` into a vault of this machine.
class ImportCommandTest {

    private static final String CANARY = "canary-5f1d";

    @TempDir Path folder;
    private CommandRun run;

    @BeforeEach
    void onANewVault() {
        run = new CommandRun(new AppPaths(folder.resolve("home")), Map.of());
    }

    @AfterEach
    void noOutputHoldsAValue() {
        assertThat(run.everything())
                .doesNotContain(CANARY)
                .doesNotContain(Base64.getEncoder().encodeToString(bytes(CANARY)));
    }

    @Test
    void storesEachLineOfAnEnvFileAndEachOtherFile() throws Exception {
        String env = file("dev.env", "A=1" + CANARY + "\n# comment\nexport B='2 " + CANARY + "'\n");
        String key = file("tls.key", CANARY);
        assertThat(run.command("import", env, key)).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("Created A in Personal, local vault (ID "),
                        b -> assertThat(b).startsWith("Created B in Personal, local vault (ID "),
                        c -> assertThat(c).startsWith("Created TLS_KEY in Personal, local vault"));
        assertThat(run.err()).isEqualTo(lines("Stored 3 of 3 in Personal, local vault."));
        assertThat(stored())
                .isEqualTo(
                        Map.of(
                                "A",
                                "1" + CANARY,
                                "B",
                                "2 " + CANARY,
                                "TLS_KEY",
                                Base64.getEncoder().encodeToString(bytes(CANARY))));
    }

    @Test
    void readsStandardInput() throws Exception {
        assertThat(run.with("A=1\nB=2\n").command("import", "-")).isZero();
        assertThat(stored()).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void readsNoFileThatStandardInputNames() throws Exception {
        Path file = Path.of(file("key.txt", CANARY));
        run.with(file.toUri() + "\n").command("import", "-");
        assertThat(stored()).doesNotContainValue(Base64.getEncoder().encodeToString(bytes(CANARY)));
    }

    @Test
    void leavesTakenNamesAloneUnlessAskedTo() throws Exception {
        assertThat(run.command("import", file("a.env", "A=old\n"))).isZero();
        String env = file("a.env", "A=new\nB=2\n");
        assertThat(run.command("import", env)).isEqualTo(1);
        assertThat(run.err())
                .contains("A (" + env + ":1): A secret of this name is already in Personal.")
                .contains("--update")
                .endsWith(lines("Stored 1 of 2 in Personal, local vault; 1 refused."));
        assertThat(stored()).isEqualTo(Map.of("A", "old", "B", "2"));
        assertThat(run.command("import", "--update", env)).isZero();
        assertThat(run.out()).startsWith("Updated A in Personal, local vault (ID ");
        assertThat(stored()).isEqualTo(Map.of("A", "new", "B", "2"));
    }

    @Test
    void aDryRunTellsARowForEachSecretAndDoesNothing() throws Exception {
        String env = file("dev.env", "A=" + CANARY + "\nb-c=" + CANARY + "\n");
        String key = file("tls.key", CANARY);
        assertThat(run.command("import", env, key, "--dry-run", "--format", "json")).isEqualTo(1);
        assertThat(rows())
                .satisfiesExactly(
                        a -> {
                            assertThat(a.get("file").getAsString()).isEqualTo(env);
                            assertThat(a.get("line").getAsInt()).isEqualTo(1);
                            assertThat(a.get("name").getAsString()).isEqualTo("A");
                            assertThat(a.get("kind").getAsString()).isEqualTo("text");
                            assertThat(a.get("isFile").getAsBoolean()).isFalse();
                            assertThat(a.get("action").getAsString()).isEqualTo("create");
                            assertThat(a.get("refused").getAsBoolean()).isFalse();
                            assertThat(a.get("problems").getAsJsonArray()).isEmpty();
                            assertThat(a.get("advice").getAsJsonArray()).isEmpty();
                            assertThat(a.keySet())
                                    .containsExactly(
                                            "file",
                                            "line",
                                            "name",
                                            "kind",
                                            "isFile",
                                            "action",
                                            "refused",
                                            "problems",
                                            "advice",
                                            "result",
                                            "id");
                        },
                        b -> {
                            assertThat(b.get("name").getAsString()).isEqualTo("b-c");
                            assertThat(b.get("action").getAsString()).isEqualTo("skip");
                            assertThat(b.get("refused").getAsBoolean()).isTrue();
                            assertThat(b.get("problems").getAsString()).contains("B_C");
                        },
                        c -> {
                            assertThat(c.get("line").isJsonNull()).isTrue();
                            assertThat(c.get("isFile").getAsBoolean()).isTrue();
                        });
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void tellsDigestsOnlyWhenAsked() throws Exception {
        String env = file("dev.env", "A=" + CANARY + "\n");
        String key = file("tls.key", CANARY + "\n");
        String[] arguments = {"import", env, key, "--dry-run", "--format", "json", "--digests"};
        assertThat(run.command(arguments)).isZero();
        assertThat(rows())
                .extracting(row -> row.get("sha256").getAsString())
                .containsExactly(sha256(bytes(CANARY)), sha256(bytes(CANARY + "\n")));
        assertThat(rows())
                .extracting(row -> row.get("bytes").getAsInt())
                .containsExactly(CANARY.length(), CANARY.length() + 1);
    }

    @Test
    void aDryRunInColumns() throws Exception {
        String env = file("dev.env", "A=1\nLONGER=2\nlow=3\n");
        assertThat(run.command("import", "--dry-run", env)).isEqualTo(1);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("A       create  text  " + env + ":1"),
                        b -> assertThat(b).isEqualTo("LONGER  create  text  " + env + ":2"),
                        c ->
                                assertThat(c)
                                        .startsWith("low     skip    text  " + env + ":3  ")
                                        .contains("LOW"));
    }

    @ParameterizedTest
    @CsvSource({"--dry-run, Would store", "--digests, Stored"})
    void countsAlikeBeforeAndAfter(String option, String does) throws Exception {
        String env = file("dev.env", "A=1\nB=2\nlow=3\nEMPTY=\n");
        run.command("import", file("before.env", "B=1\n"));

        assertThat(run.command("import", option, env)).isEqualTo(1);

        assertThat(run.err())
                .endsWith(lines(does + " 1 of 4 in Personal, local vault; 3 refused."));
    }

    @Test
    void keyThatALaterLineSetsAgainIsARowOfTheJson() throws Exception {
        String env = file("dev.env", "A=1\nA=2\n");
        assertThat(run.command("import", env, "--format", "json")).isZero();
        assertThat(rows())
                .extracting(row -> row.get("action").getAsString() + " " + row.get("line"))
                .containsExactly("create 2", "note 1");
    }

    @Test
    void tellsWhichKeyMakesOneSecretOfAMap() throws Exception {
        String map = file("keys.json", "{\"GOOD\":\"1\",\"not a name\":\"2\"}");
        assertThat(run.command("import", "--dry-run", map)).isZero();
        assertThat(run.err()).contains("\u201Cnot a name\u201D is no name of a secret");
    }

    @Test
    void tellsInJsonWhatBecameOfEach() throws Exception {
        run.command("import", file("a.env", "A=1\n"));
        String env = file("a.env", "A=new\nB=2\n");
        assertThat(run.command("import", env, "--format", "json")).isEqualTo(1);
        assertThat(rows())
                .satisfiesExactly(
                        a -> {
                            assertThat(a.get("action").getAsString()).isEqualTo("skip");
                            assertThat(a.get("result").isJsonNull()).isTrue();
                            assertThat(a.get("problems").getAsString())
                                    .contains("already in Personal");
                        },
                        b -> {
                            assertThat(b.get("result").getAsString()).isEqualTo("created");
                            assertThat(b.get("id").getAsString()).isNotEmpty();
                        });
    }

    @Test
    void tellsWhatAFileHasThatIsNoSecret() throws Exception {
        String env = file("dev.env", "A=1\nA=2\nnonsense\nEMPTY=\nB=${A}\n");
        assertThat(run.command("import", env)).isEqualTo(1);
        assertThat(run.err())
                .contains(env + ":1: A is set again in line 2")
                .contains(env + ":3: ")
                .contains(env + ":4: EMPTY has no value")
                .contains(env + ":5: The value of B keeps its $")
                .endsWith(lines("Stored 2 of 4 in Personal, local vault; 2 refused."));
        assertThat(stored()).isEqualTo(Map.of("A", "2", "B", "${A}"));
    }

    @Test
    void whatAFileTellsIsNoRefusalWhenNothingIsLost() throws Exception {
        assertThat(run.command("import", file("dev.env", "A=1\nA=2\nB=${A}\n"))).isZero();
    }

    @Test
    void tellsThatNoLineOfAnEnvWasReadThatIsNotUtf8() throws Exception {
        Path env = Files.write(folder.resolve("ps.env"), "A=1".getBytes(StandardCharsets.UTF_16LE));
        assertThat(run.command("import", env.toString())).isZero();
        assertThat(run.err()).contains("ps.env", "no line of it was read");
        assertThat(stored()).containsOnlyKeys("PS_ENV");
    }

    @Test
    void refusesFilesThatCannotBeSecretsAndStoresTheRest() throws Exception {
        String large = file("large.bin", "\0".repeat(49_153));
        String good = file("dev.env", "A=1\n");
        assertThat(run.command("import", large, folder.resolve("gone").toString(), good))
                .isEqualTo(1);
        assertThat(run.err())
                .contains(large + ": \u201Clarge.bin\u201D is too large")
                .contains("There is no such file as \u201Cgone\u201D")
                .endsWith(lines("Stored 1 of 3 in Personal, local vault; 2 refused."));
        assertThat(stored()).isEqualTo(Map.of("A", "1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsRefusedIsARowOfTheJsonToo(boolean dryRun) throws Exception {
        String env = file("dev.env", "A=1\nnonsense " + CANARY + "\nEMPTY=\nA_2=2\n");
        String large = file("large.bin", "\0".repeat(49_153));
        String gone = folder.resolve("gone").toString();
        List<String> arguments =
                new ArrayList<>(List.of("import", env, large, gone, "--format", "json"));
        arguments.add(dryRun ? "--dry-run" : "--digests");
        assertThat(run.command(arguments.toArray(String[]::new))).isEqualTo(1);
        assertThat(rows())
                .extracting(row -> row.get("action").getAsString())
                .containsExactly("create", "create", "refuse", "refuse", "refuse", "refuse");
        assertThat(rows())
                .extracting(row -> row.get("refused").getAsBoolean())
                .containsExactly(false, false, true, true, true, true);
        assertThat(rows().subList(2, 6))
                .extracting(row -> row.get("file").getAsString() + " " + row.get("line"))
                .containsExactly(large + " null", gone + " null", env + " 2", env + " 3");
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.keySet()).isEqualTo(rows().getFirst().keySet()));
        assertThat(rows().subList(2, 6))
                .allSatisfy(row -> {
                    assertThat(row.get("problems").getAsString()).isNotEmpty();
                    assertThat(row.get("name").isJsonNull()).isTrue();
                    assertThat(row.get("result").isJsonNull()).isTrue();
                });
    }

    @Test
    void tellsWhatStandardInputRefusesInJson() {
        assertThat(run.with("").command("import", "-", "--format", "json")).isEqualTo(1);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("file").getAsString()).isEqualTo("-"));
    }

    @Test
    void importingTheSameAgainIsRefused() throws Exception {
        String env = file("dev.env", "A=1\nB=2\n");
        assertThat(run.command("import", env)).isZero();
        assertThat(run.command("import", env)).isEqualTo(1);
        assertThat(run.err()).endsWith(lines("Stored 0 of 2 in Personal, local vault; 2 refused."));
        assertThat(run.command("import", env, "--update")).isZero();
    }

    @Test
    void updateSkipsWhatHasTheSameValueAndSaysSo() throws Exception {
        String env = file("dev.env", "A=1\nB=2\n");
        assertThat(run.command("import", env)).isZero();
        assertThat(run.command("import", "--update", env)).isZero();
        assertThat(run.err())
                .contains("A (" + env + ":1): The same value is in Personal already.")
                .endsWith(
                        lines(
                                "2 have the same value there already.",
                                "Stored 0 of 2 in Personal, local vault."));

        file("dev.env", "A=1\nB=3\n");
        assertThat(run.command("import", "--update", "--dry-run", "--format", "json", env))
                .isZero();
        assertThat(run.out()).containsSubsequence("\"skip\"", "The same value is", "\"update\"");
        assertThat(rows()).extracting(row -> row.get("refused").getAsBoolean()).containsOnly(false);
        assertThat(run.command("import", "--update", env)).isZero();
        assertThat(run.out()).startsWith("Updated B in Personal, local vault (ID ");
        assertThat(stored()).isEqualTo(Map.of("A", "1", "B", "3"));
    }

    @Test
    void placeholderThatIsThereIsNotRefused() throws Exception {
        String env = file("dev.env", "A=changeme\nB=2\n");
        assertThat(run.command("import", env)).isZero();

        assertThat(run.command("import", "--update", env)).isZero();

        assertThat(run.err()).contains("2 have the same value there already.");
    }

    @Test
    void storesNoneOfTwoWithOneName() throws Exception {
        String one = file("one.env", "A=1\nB=1\n");
        String two = file("two.env", "A=2\n");
        assertThat(run.command("import", one, two)).isEqualTo(1);
        assertThat(run.err()).contains("Another one here has the same name");
        assertThat(stored()).isEqualTo(Map.of("B", "1"));
    }

    @Test
    void storesOnceWhatSeveralFilesSayAlikeAndRefusesNothing() throws Exception {
        String one = file("one.env", "A=1\nB=1\n");
        String two = file("two.env", "A=1\n");
        assertThat(run.command("import", one, two, "--format", "json")).isZero();
        assertThat(run.err()).contains("A (" + two + ":1): The same as one.env, line 1.");
        assertThat(rows().getLast().get("action").getAsString()).isEqualTo("skip");
        assertThat(rows().getLast().get("refused").getAsBoolean()).isFalse();
        assertThat(stored()).isEqualTo(Map.of("A", "1", "B", "1"));
    }

    @Test
    void noPlaceholderTakesThePlaceOfAValueUnlessAskedTo() throws Exception {
        run.with("real").command("create", "A", "--stdin");
        String env = file("dev.env", "A=changeme\nB=1\n");
        assertThat(run.command("import", "--update", env, "--dry-run", "--format", "json"))
                .isEqualTo(1);
        assertThat(rows().getFirst().get("action").getAsString()).isEqualTo("skip");
        assertThat(run.command("import", "--update", env)).isEqualTo(1);
        assertThat(run.err()).contains("looks like a placeholder", "--placeholders");
        assertThat(stored()).isEqualTo(Map.of("A", "real", "B", "1"));

        assertThat(run.command("import", "--update", "--placeholders", env)).isZero();
        assertThat(stored()).isEqualTo(Map.of("A", "changeme", "B", "1"));
        assertThat(run.command("import", env)).isEqualTo(1);
        assertThat(run.err()).contains("is already in Personal").contains("--update");
    }

    @Test
    void aSecretOfTheOtherKindIsNotUpdated() throws Exception {
        run.with("text").command("create", "TLS_KEY", "--stdin");
        assertThat(run.command("import", "--update", file("tls.key", CANARY))).isEqualTo(1);
        assertThat(run.err()).contains("is a text, and this is a file");
        assertThat(stored()).isEqualTo(Map.of("TLS_KEY", "text"));
    }

    @Test
    void tellsWhatTheValueDoctorFindsAndStoresAllTheSame() throws Exception {
        String env = file("dev.env", "A=changeme\nB=\"" + CANARY + " \"\n");
        assertThat(run.command("import", "--dry-run", "--format", "json", env)).isZero();
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get("advice").getAsJsonArray()).hasSize(1));
        assertThat(run.command("import", env)).isZero();
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err()).startsWith("A (" + env + ":1): ").contains("B (" + env + ":2): ");
        assertThat(stored()).isEqualTo(Map.of("A", "changeme", "B", CANARY + " "));
    }

    @Test
    void saysThatThereIsNothing() throws Exception {
        assertThat(run.command("import", folder(), "--format", "json")).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("[]");
        assertThat(run.err()).contains("There is nothing to import.");
    }

    @Test
    void showsWhereItIsToAPerson() throws Exception {
        String env = file("dev.env", "A=1\nB=2\n");
        assertThat(run.interactive().command("import", env)).isZero();
        assertThat(run.err()).contains("\r1 of 2  A\u001B[K", "\r2 of 2  B\u001B[K", "\r\u001B[K");
        assertThat(run.out()).doesNotContain("\u001B");
    }

    @Test
    void needsAPath() {
        assertThat(run.command("import")).isEqualTo(2);
        assertThat(run.err()).contains("PATH", "See: strongroom import --help").hasLineCount(1);
    }

    @Test
    void helpTellsWhatBecomesOfTakenNames() {
        assertThat(run.command("import", "--help")).isZero();
        assertThat(run.out())
                .contains("--update", "--dry-run", "--digests", "--team=TEAM", "left alone");
    }

    private String folder() throws Exception {
        return Files.createDirectories(folder.resolve("empty")).toString();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<JsonObject> rows() {
        JsonArray rows = JsonParser.parseString(run.out()).getAsJsonArray();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    /// Every name with its value.
    private Map<String, String> stored() throws Exception {
        Map<String, String> values = new TreeMap<>();
        try (VaultSession vault =
                new VaultSession(
                        folder.resolve("home"), Clock.systemUTC(), new BuildInfo("test"))) {
            for (Secret secret : vault.client().listAll(Scope.personal())) {
                try (SecretValue value = vault.client().reveal(secret.id(), Scope.personal())) {
                    values.put(secret.name(), value.reveal());
                }
            }
        }
        return values;
    }
}
