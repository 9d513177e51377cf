package io.strongroom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.account.Preferences.WindowBounds;
import io.strongroom.domain.Scope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class PreferencesFileTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:30:00.123Z"), ZoneOffset.UTC);
    private static final Account LOCAL = new Account.LocalVault(Path.of("vault"));

    @TempDir Path folder;
    private Path home;
    private Path file;
    private PreferencesFile preferences;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        home = folder.resolve("home");
        file = home.resolve("settings.json");
        preferences = new PreferencesFile(home, CLOCK);
    }

    @Test
    void startsWithDefaultsAndWritesNothing() {
        assertThat(preferences.load())
                .isEqualTo(new PreferencesFile.Loaded(Preferences.DEFAULTS, Optional.empty()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsBackWhatWasSaved() throws IOException {
        Preferences chosen =
                Preferences.DEFAULTS
                        .withTheme(ThemeChoice.DARK)
                        .withWindow(new WindowBounds(-1920.5, 0, 1024, 640, true))
                        .withLastScope(LOCAL, new Scope.Team("équipe"));
        preferences.save(chosen.withTheme(ThemeChoice.LIGHT));
        preferences.save(chosen);
        assertThat(preferences.load())
                .isEqualTo(new PreferencesFile.Loaded(chosen, Optional.empty()));
        assertThat(chosen.lastScope(LOCAL)).isEqualTo(new Scope.Team("équipe"));
        assertThat(names()).containsExactly("settings.json");
    }

    @Test
    void remembersHowSecretsAreListedForEachAccount() throws IOException {
        ListChoices files =
                new ListChoices(
                        ListChoices.Sort.NAME, ListChoices.Kind.FILE, ListChoices.Reach.ALL);
        preferences.save(Preferences.DEFAULTS.withList(LOCAL, files));

        Preferences read = preferences.load().preferences();

        assertThat(read.listOf(LOCAL)).isEqualTo(files);
        assertThat(read.lists()).containsOnlyKeys(LOCAL.id());
    }

    @Test
    void listsAsUsualWhereOnlyAnotherVersionKnowsTheChoice() throws IOException {
        Files.createDirectories(home);
        Files.writeString(
                file, "{\"format\":1,\"lists\":{\"vault\":{\"sort\":\"SIZE\",\"kind\":\"FILE\"}}}");

        Preferences read = preferences.load().preferences();

        assertThat(read.lists().get("vault"))
                .isEqualTo(ListChoices.DEFAULTS.withKind(ListChoices.Kind.FILE));
    }

    @Test
    void remembersPersonalOverATeamMeantByDefault() throws IOException {
        Account hosted =
                new Account.Hosted(
                        "id",
                        "a",
                        io.strongroom.api.BaseUrl.HOSTED,
                        () -> new ApiKey("k"),
                        new Scope.Team("t"),
                        Optional.empty(),
                        true);
        assertThat(Preferences.DEFAULTS.lastScope(hosted)).isEqualTo(new Scope.Team("t"));
        preferences.save(Preferences.DEFAULTS.withLastScope(hosted, Scope.personal()));
        assertThat(preferences.load().preferences().lastScope(hosted)).isEqualTo(Scope.personal());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void isForItsOwnerAlone() throws IOException {
        preferences.save(Preferences.DEFAULTS);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(home)).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void writesThroughALink() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("dotfiles.json"), "{\"format\": 1}");
        Files.createDirectory(home);
        Files.createSymbolicLink(file, elsewhere);
        preferences.save(Preferences.DEFAULTS.withTheme(ThemeChoice.DARK));
        assertThat(file).isSymbolicLink();
        assertThat(elsewhere).content().contains("DARK");
    }

    @Test
    void aSaveThatFailsLeavesNothingBehind() throws IOException {
        Files.createDirectories(file.resolve("in the way"));
        assertThatIOException().isThrownBy(() -> preferences.save(Preferences.DEFAULTS));
        assertThat(names()).containsExactly("settings.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"format\": 1",
                "{\"format\": 1} x",
                "{\"format\": \"x\"}",
                "{\"theme\": [\"DARK\"]}",
                "{\"window\": 5}",
                "{\"window\": {\"x\": {}, \"y\": 0, \"width\": 9, \"height\": 9, \"maximized\":"
                        + " false}}",
                "{\"lastTeams\": []}",
                "{\"format\": 1, \"window\": {\"x\": 0, \"y\": 0, \"width\": -1, \"height\": 9,"
                        + " \"maximized\": false}}",
                "{\"format\": 1, \"lastTeams\": {\"local\": \" \"}}",
                "{'format': 1}",
                "{\"format\": 1, \"theme\": {}}",
                "\u0000\u0000\u0000"
            })
    void putsADamagedFileAsideAndSaysSo(String content) throws IOException {
        write(content);
        Path kept = file.resolveSibling("settings.json.damaged-2026-11-24T083000Z");
        assertThat(preferences.load()).isEqualTo(defaults(new FileProblem.Damaged(kept)));
        assertThat(kept).hasContent(content);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\": 1}",
                "{\"format\": null, \"theme\": null}",
                "{\"window\": {\"x\": 0, \"width\": 900}}",
                "{\"somethingElse\": {\"of\": \"another version\"}}",
            })
    void whatIsMissingIsAsUsual(String content) throws IOException {
        write(content);
        assertThat(preferences.load())
                .isEqualTo(new PreferencesFile.Loaded(Preferences.DEFAULTS, Optional.empty()));
        assertThat(file).hasContent(content);
    }

    @Test
    void whatAPersonHasWrittenNeedNotBeEverything() throws IOException {
        write("{\"theme\": \"DARK\"}");
        assertThat(preferences.load())
                .isEqualTo(
                        new PreferencesFile.Loaded(
                                Preferences.DEFAULTS.withTheme(ThemeChoice.DARK),
                                Optional.empty()));
    }

    @Test
    void keepsEveryDamagedFile() throws IOException {
        for (int copy = 1; copy <= 3; copy++) {
            write("damaged " + copy);
            assertThat(preferences.load().problem()).isPresent();
        }
        assertThat(names())
                .containsExactly(
                        "settings.json.damaged-2026-11-24T083000Z",
                        "settings.json.damaged-2026-11-24T083000Z-2",
                        "settings.json.damaged-2026-11-24T083000Z-3");
    }

    @Test
    void bytesThatAreNoTextAreDamaged() throws IOException {
        write("");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThat(preferences.load().problem()).containsInstanceOf(FileProblem.Damaged.class);
    }

    @Test
    void aHugeFileIsDamaged() throws IOException {
        write("{\"format\": 1}" + " ".repeat(1 << 20));
        assertThat(preferences.load().problem()).containsInstanceOf(FileProblem.Damaged.class);
    }

    @Test
    void putsAFileOfANewerVersionAside() throws IOException {
        write("{\"format\": 2, \"theme\": [\"other\"]}");
        Path kept = file.resolveSibling("settings.json.newer-2026-11-24T083000Z");
        assertThat(preferences.load()).isEqualTo(defaults(new FileProblem.Newer(kept)));
        assertThat(kept).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({"SEPIA, SYSTEM", "DARK, DARK"})
    void anUnknownThemeIsTheSystems(String stored, ThemeChoice theme) throws IOException {
        write("{\"format\": 1, \"theme\": \"" + stored + "\", \"unknown\": 1}");
        assertThat(preferences.load())
                .isEqualTo(
                        new PreferencesFile.Loaded(
                                Preferences.DEFAULTS.withTheme(theme), Optional.empty()));
    }

    @Test
    void aFolderInItsPlaceIsUnreadableAndLeftAlone() throws IOException {
        Files.createDirectories(file.resolve("in the way"));
        assertThat(preferences.load()).isEqualTo(defaults(new FileProblem.Unreadable(file)));
        assertThat(file).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1", "1, NaN", "Infinity, 1", "1, 0", "1, 1e9"})
    void noWindowHasImpossibleBounds(double x, double width) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowBounds(x, 0, width, 100, false));
    }

    private static PreferencesFile.Loaded defaults(FileProblem problem) {
        return new PreferencesFile.Loaded(Preferences.DEFAULTS, Optional.of(problem));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(home);
        Files.writeString(file, content);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
