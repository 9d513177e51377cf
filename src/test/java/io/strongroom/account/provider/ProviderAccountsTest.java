package io.strongroom.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class ProviderAccountsTest {

    @TempDir Path home;
    private Path config;
    private Path environments;

    @BeforeEach
    void asTheClientLaysItOut() throws IOException {
        config = home.resolve(".prime/config.json");
        environments = Files.createDirectories(home.resolve(".prime/environments"));
    }

    @Test
    void findsNothingWhereThereIsNoClient() throws IOException {
        Files.delete(environments);
        Files.delete(home.resolve(".prime"));
        assertThat(find()).isEqualTo(nothing());
    }

    @Test
    void findsWhatTheSettingsSay() throws IOException {
        write(
                config,
                """
                {"api_key": "pit_1", "team_id": "t1", "team_name": "Acme research",
                 "base_url": "https://api.primeintellect.ai/api/v1",
                 "frontend_url": "https://app.primeintellect.ai", "ssh_key_path": null,
                 "current_environment": "production"}
                """);
        assertThat(find().accounts())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.name()).isEqualTo("Prime Intellect");
                    assertThat(found.baseUrl().uri()).hasToString("https://api.primeintellect.ai");
                    assertThat(found.team()).isEqualTo(new Scope.Team("t1"));
                    assertThat(found.teamName()).contains("Acme research");
                    assertThat(found.file()).contains(config);
                    assertThat(found.key().reveal()).isEqualTo("pit_1");
                    assertThat(found.toString()).doesNotContain("pit_1");
                });
    }

    @Test
    void looksInTheOrderOfTheClient() throws IOException {
        write(config, "{\"api_key\": \"k-config\"}");
        write(environments.resolve("b.json"), "{\"api_key\": \"k-b\"}");
        write(
                environments.resolve("a.json"),
                "{\"api_key\": \"k-a\", \"base_url\": \"http://127.0.0.1:8632\"}");
        write(environments.resolve("notes.txt"), "{\"api_key\": \"k-notes\"}");
        assertThat(names(Map.of())).containsExactly("Prime Intellect k-config", "a k-a", "b k-b");
        assertThat(names(Map.of("PRIME_API_KEY", "k-env", "PRIME_CONTEXT", "b")))
                .containsExactly(
                        "Prime Intellect k-env", "b k-b", "Prime Intellect k-config", "a k-a");
        assertThat(names(Map.of("PRIME_CONTEXT", "../config"))).hasSize(3);
    }

    @Test
    void tellsTheSameAccountOnce() throws IOException {
        write(config, "{\"api_key\": \"k\", \"team_id\": \"t\"}");
        write(environments.resolve("copy.json"), "{\"api_key\": \"k\", \"team_id\": \" t \"}");
        write(environments.resolve("other.json"), "{\"api_key\": \"k\", \"team_id\": null}");
        assertThat(names(Map.of("PRIME_API_KEY", "k", "PRIME_TEAM_ID", "t")))
                .containsExactly("Prime Intellect k", "other k");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"api_key\": null}",
                "{\"api_key\": \" \"}",
                "{\"team_id\": \"t\", \"base_url\": \"nowhere\"}"
            })
    void offersNoAccountWithoutAKey(String content) throws IOException {
        write(config, content);
        assertThat(find()).isEqualTo(nothing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Damaged",
                "null|Damaged",
                "[]|Damaged",
                "{\"api_key\": \"k\"|Damaged",
                "{\"api_key\": [\"k\"]}|Damaged",
                "{\"api_key\": {}}|Damaged",
                "api_key = k|Damaged",
                "{\"api_key\": \"two words\"}|KeyNotSendable",
                "{\"api_key\": \"k\\u0000\"}|KeyNotSendable",
                "{\"api_key\": \"k\", \"base_url\": \"http://api.example.com\"}|BadBaseUrl",
                "{\"api_key\": \"k\", \"base_url\": \"https://u:p@a.example\"}|BadBaseUrl"
            })
    void tellsOfAFileThatCannotBeUsedAndReadsTheOthers(String content, String problem)
            throws IOException {
        write(config, content == null ? "" : content);
        write(environments.resolve("good.json"), "{\"api_key\": \"k-good\"}");
        ProviderAccounts found = find();
        assertThat(found.problems())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getClass().getSimpleName()).isEqualTo(problem);
                    assertThat(each.file()).isEqualTo(config);
                });
        assertThat(found.accounts()).extracting(FoundAccount::name).containsExactly("good");
        assertThat(found.toString()).doesNotContain("two words", "u:p");
        assertThat(config).hasContent(content == null ? "" : content);
    }

    @Test
    void readsNoHugeFile() throws IOException {
        write(config, "{\"api_key\": \"k\"}" + " ".repeat(ProviderFile.LARGEST_BYTES));
        assertThat(find().problems())
                .containsExactly(
                        new FoundProblem.TooLarge(config, ProviderFile.LARGEST_BYTES + 16));
    }

    @Test
    void bytesThatAreNoTextAreDamaged() throws IOException {
        Files.write(config, new byte[] {'{', (byte) 0xFF, '}'});
        assertThat(find().problems()).containsExactly(new FoundProblem.Damaged(config));
    }

    @Test
    void aFolderInTheirPlaceIsToldOf() throws IOException {
        Files.createDirectory(config);
        assertThat(find().problems()).containsExactly(new FoundProblem.NotAFile(config));
        assertThat(find().accounts()).isEmpty();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNoFolder() throws IOException {
        Files.delete(environments);
        Files.writeString(environments, "{}");
        assertThat(find()).isEqualTo(nothing());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void followsLinksToFilesAndTellsOfLinksToNothing() throws IOException {
        Path elsewhere = home.resolve("dotfiles.json");
        write(elsewhere, "{\"api_key\": \"k\"}");
        Files.createSymbolicLink(config, elsewhere);
        Path dangling = environments.resolve("dangling.json");
        Files.createSymbolicLink(dangling, home.resolve("gone"));
        Path loop = environments.resolve("loop.json");
        Files.createSymbolicLink(loop, loop);
        ProviderAccounts found = find();
        assertThat(found.accounts()).hasSize(1);
        assertThat(found.problems())
                .containsExactly(
                        new FoundProblem.Unreadable(dangling), new FoundProblem.Unreadable(loop));
    }

    @Test
    void readsAHundredFilesAtMost() throws IOException {
        for (int each = 0; each < 102; each++) {
            write(environments.resolve("e" + each + ".json"), "{\"api_key\": \"k" + each + "\"}");
        }
        ProviderAccounts found = find();
        assertThat(found.accounts()).hasSize(100);
        assertThat(found.problems()).singleElement().isInstanceOf(FoundProblem.TooMany.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, true",
        "rw-r-----, true",
        "rw----r--, true",
        "rw-------, false",
        "r--------, false",
        "rw--w--w-, false"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void warnsOfAKeyThatOthersCanReadAndClosesThatFileAlone(String mode, boolean open)
            throws IOException {
        write(config, "{\"api_key\": \"k\"}");
        Path other = environments.resolve("other.json");
        write(other, "{\"api_key\": \"k2\"}");
        Path keyless = environments.resolve("keyless.json");
        write(keyless, "{}");
        setMode(config, mode);
        setMode(other, "rw-r--r--");
        setMode(keyless, "rw-r--r--");
        assertThat(find().open().contains(config)).isEqualTo(open);
        assertThat(find().open()).contains(other).doesNotContain(keyless);
        if (open) {
            ProviderAccounts.close(config);
            assertThat(mode(config)).isEqualTo("rw-------");
            assertThat(mode(other)).isEqualTo("rw-r--r--");
            assertThat(config).hasContent("{\"api_key\": \"k\"}");
            assertThat(find().open()).containsExactly(other);
        }
    }

    private ProviderAccounts find() {
        return ProviderAccounts.find(Map.of(), home);
    }

    private static ProviderAccounts nothing() {
        return new ProviderAccounts(List.of(), List.of(), List.of());
    }

    private List<String> names(Map<String, String> environment) {
        return ProviderAccounts.find(environment, home).accounts().stream()
                .map(found -> found.name() + " " + found.key().reveal())
                .toList();
    }

    private static void write(Path file, String content) throws IOException {
        Files.writeString(file, content);
    }

    private static void setMode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
