package io.strongroom.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.FileRefusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FileListingTest {

    private static final SourceLimits SMALL = new SourceLimits(5, 12, 3, 100, 1_000, 100, 10);

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void resolveLinksInTheFolder() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void listsFilesInTheOrderTheyWereGivenAndEachOnce() throws IOException {
        Path b = file("b");
        Path a = file("a");
        Path same = folder.resolve("sub/../b");
        assertThat(list(b, a, same, b).files()).containsExactly(b, a);
    }

    @Test
    void listsAFolderByNameWithHiddenFiles() throws IOException {
        Path env = file("project/.env");
        Path key = file("project/keys/tls.key");
        Path last = file("project/z.json");
        Path first = file("project/a.pem");
        FileListing listing = list(folder.resolve("project"), key);
        assertThat(listing.files()).containsExactly(env, first, key, last);
        assertThat(listing.refusals()).isEmpty();
        assertThat(listing.passed()).isEmpty();
    }

    @Test
    void passesOverWhatToolsFillAndTellsIt() throws IOException {
        Path kept = file("project/src/.env");
        file("project/.git/config");
        file("project/web/node_modules/x/package.json");
        file("project/.DS_Store");
        FileListing listing = list(folder.resolve("project"));
        assertThat(listing.files()).containsExactly(kept);
        assertThat(listing.passed())
                .containsExactly(
                        new Passed(folder.resolve("project/.DS_Store"), Passed.Reason.SYSTEM_FILE),
                        new Passed(folder.resolve("project/.git"), Passed.Reason.TOOL_FOLDER),
                        new Passed(
                                folder.resolve("project/web/node_modules"),
                                Passed.Reason.TOOL_FOLDER));
        assertThat(list(folder.resolve("project/.git")).files())
                .as("a folder that was named itself is meant")
                .hasSize(1);
    }

    @Test
    void refusesTooManyFilesBeforeOneIsRead() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        FileListing listing = FileListing.of(List.of(folder), SourceLimits.STANDARD);
        assertThat(listing.files()).isEmpty();
        assertThat(listing.refusals())
                .containsExactly(new Refusal.TooManyFiles(SourceLimits.STANDARD.files()));
    }

    @Test
    void takesAsManyFilesAsTheLimitAndNoMore() throws IOException {
        List<Path> five = List.of(file("1"), file("2"), file("3"), file("4"), file("5"));
        assertThat(FileListing.of(five, SMALL).files()).isEqualTo(five);
        file("6");
        assertThat(FileListing.of(List.of(folder), SMALL))
                .isEqualTo(
                        new FileListing(
                                List.of(), List.of(new Refusal.TooManyFiles(5)), List.of()));
    }

    @Test
    void stopsInATreeOfNothingButFolders() throws IOException {
        for (int i = 0; i < 13; i++) {
            Files.createDirectory(folder.resolve("d" + i));
        }
        assertThat(FileListing.of(List.of(folder), SMALL).refusals())
                .containsExactly(new Refusal.TooManyFiles(5));
    }

    @Test
    void looksAsDeepAsTheLimitAndTellsWhereItStopped() throws IOException {
        Path third = file("1/2/third");
        file("1/2/3/fourth");
        FileListing listing = FileListing.of(List.of(folder), SMALL);
        assertThat(listing.files()).containsExactly(third);
        assertThat(listing.refusals())
                .containsExactly(new Refusal.TooDeep(folder.resolve("1/2/3"), 3));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void walksInNoCircle() throws IOException {
        Path only = file("project/sub/only");
        Path up = Files.createSymbolicLink(folder.resolve("project/sub/up"), Path.of(".."));
        Path self = Files.createSymbolicLink(folder.resolve("project/self"), Path.of("."));
        FileListing listing = list(folder.resolve("project"));
        assertThat(listing.files()).containsExactly(only);
        assertThat(listing.passed())
                .containsExactly(
                        new Passed(self, Passed.Reason.LINKED_FOLDER),
                        new Passed(up, Passed.Reason.LINKED_FOLDER));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void followsLinksInsideAFolderAndNoneThatLeadOut() throws IOException {
        Path outside = file("outside/id_rsa");
        Path real = file("project/..data/token");
        Path inside = Files.createSymbolicLink(folder.resolve("project/token"), real);
        Path out = Files.createSymbolicLink(folder.resolve("project/config"), outside);
        Path nowhere = Files.createSymbolicLink(folder.resolve("project/x"), Path.of("gone"));
        FileListing listing = list(folder.resolve("project"));
        assertThat(listing.files()).containsExactly(real, inside, nowhere);
        assertThat(listing.passed()).containsExactly(new Passed(out, Passed.Reason.LINK_ELSEWHERE));
        assertThat(list(out).files()).as("a link that was named itself").containsExactly(out);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void walksTheFolderBehindALinkThatWasNamed() throws IOException {
        file("real/a");
        Path inner = Files.createSymbolicLink(folder.resolve("real/b"), Path.of("a"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        FileListing listing = list(link);
        assertThat(listing.files()).containsExactly(link.resolve("a"), link.resolve("b"));
        assertThat(inner).exists();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/proc is Linux's")
    void tellsAFolderThatCannotBeListed() {
        Path unlistable = Path.of("/proc/self/map_files/none");
        assertThat(list(unlistable).files())
                .as("what is not there is left to the reading")
                .containsExactly(unlistable);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no named pipes in folders there")
    void listsAPipeWithoutOpeningIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(list(folder).files()).containsExactly(pipe);
        Refused refused = new Refused();
        assertThat(new SourceReading(SMALL, refused).read(pipe)).isEmpty();
        assertThat(refused.all())
                .containsExactly(new Refusal.OfFile(new FileRefusal.NotAFile(pipe)));
    }

    private static FileListing list(Path... paths) {
        return FileListing.of(List.of(paths), SourceLimits.STANDARD);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.createFile(file);
    }
}
