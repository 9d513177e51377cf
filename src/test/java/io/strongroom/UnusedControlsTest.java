package io.strongroom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The package leaves the styles of some controls out of its theme: so nothing may show one.
class UnusedControlsTest {

    private static final Path LIST = Path.of("packaging/args/unused-controls.txt");

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.strongroom");

    record Control(String styleClass, String className) {}

    private static String sources() throws IOException {
        StringBuilder read = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(UnusedControlsTest::isSource).toList()) {
                read.append(Files.readString(file));
            }
        }
        return read.toString();
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".css");
    }

    static List<Control> controls() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .map(parts -> new Control(parts[0], parts[1]))
                .toList();
    }

    @Test
    void someAreListed() throws IOException {
        assertThat(controls()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("controls")
    void isOfNoUse(Control control) throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(control.className())
                .check(PROGRAM);
        assertThat(sources())
                .doesNotContain("\"" + control.styleClass() + "\"")
                .doesNotContainPattern("\\." + control.styleClass() + "(?![\\w-])[^\\n]*\\{");
    }
}
