package io.strongroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A class is read in one sitting, a package taken in at one look.
class SourceSizeTest {

    private static final int LINES = 300;
    private static final int TEST_LINES = 500;
    private static final int FILES = 11;

    /// Packages that may hold more, and how many.
    private static final Map<Path, Integer> LARGER =
            Map.of(
                    // The vocabulary of the contract: small records that are read side by side.
                    Path.of("src/main/java/io/strongroom/domain"),
                    24,
                    // The client's calls and their failures, which are made nowhere else.
                    Path.of("src/main/java/io/strongroom/api"),
                    12,
                    // A class for each command, and what they share.
                    Path.of("src/main/java/io/strongroom/app/command"),
                    20);

    @Test
    void noSourceIsLongerThan300Lines() throws IOException {
        assertNoneLonger("src/main/java", LINES);
    }

    @Test
    void noTestIsLongerThan500Lines() throws IOException {
        assertNoneLonger("src/test/java", TEST_LINES);
    }

    @Test
    void noPackageHoldsMoreThan11Sources() throws IOException {
        Map<Path, Integer> counts = new TreeMap<>();
        for (Path source : sources("src/main/java")) {
            if (!source.endsWith("package-info.java")) {
                counts.merge(source.getParent(), 1, Integer::sum);
            }
        }
        assertThat(counts)
                .hasSizeGreaterThan(5)
                .allSatisfy((folder, count) ->
                        assertThat(count)
                                .as("%s", folder)
                                .isLessThan(LARGER.getOrDefault(folder, FILES) + 1));
    }

    private static void assertNoneLonger(String root, int limit) throws IOException {
        assertThat(sources(root))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        source -> assertThat(lines(source)).as("%s", source).isLessThan(limit + 1));
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static int lines(Path source) {
        try {
            return Files.readAllLines(source).size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
