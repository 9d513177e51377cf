package io.strongroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java source to google-java-format, AOSP style. The formatter needs a newer Java than
/// the one Maven may run on, so it runs here, in the tests' own JVM. `mvn test
/// -Dtest=SourceFormatTest -Dformat=write` rewrites what differs.
class SourceFormatTest {

    private static final boolean WRITE = "write".equals(System.getProperty("format"));

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        Formatter formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(Style.AOSP)
                                .reorderModifiers(true)
                                .build());
        List<Path> unformatted = new ArrayList<>();
        int seen = 0;
        for (Path source : sources()) {
            seen++;
            String text = Files.readString(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text)) {
                unformatted.add(source);
                if (WRITE) {
                    Files.writeString(source, formatted);
                }
            }
        }
        assertThat(seen).isPositive();
        if (!WRITE) {
            assertThat(unformatted)
                    .as("sources to format: mvn test -Dtest=SourceFormatTest -Dformat=write")
                    .isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
