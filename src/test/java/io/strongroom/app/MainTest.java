package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class MainTest {

    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final List<String> NATIVE_ACCESS = List.of("--enable-native-access=ALL-UNNAMED");

    @TempDir Path folder;

    @Test
    void isReadableByTheJavaMavenMayRunOn() throws IOException {
        try (DataInputStream header =
                new DataInputStream(
                        Objects.requireNonNull(Main.class.getResourceAsStream("Main.class")))) {
            assertThat(header.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(header.readUnsignedShort()).isZero();
            assertThat(header.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_17);
        }
    }

    @Test
    void saysWhichJavaIsMissing() {
        assertThat(Main.tooOld(21))
                .contains("needs Java 25 or later, and this is Java 21")
                .contains("apt install openjdk-25-jre", "dnf install java-25-openjdk");
    }

    @Test
    void saysItOnAnOlderJavaToo() throws Exception {
        Path java = olderJava();
        assumeThat(java).as("an older Java on this computer").exists();
        Ended ended = run(java, List.of("list"));
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output().strip()).isEqualTo(Main.tooOld(17));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems always have a display")
    void saysThatThereIsNoDisplay() throws Exception {
        Ended ended = run(thisJava(), List.of());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).startsWith("There is no display").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void runsCommandsWithoutADisplay() throws Exception {
        Ended ended = run(thisJava(), List.of("list", "--format", "json"));
        assertThat(ended.output()).startsWith("[]").hasLineCount(2);
        assertThat(ended.exitCode()).isZero();
    }

    private record Ended(int exitCode, String output) {}

    private Ended run(Path java, List<String> arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.of(
                                        List.of(java.toString(), "-cp", CLASS_PATH),
                                        java.equals(thisJava()) ? NATIVE_ACCESS : List.<String>of(),
                                        List.of(Main.class.getName()),
                                        arguments)
                                .flatMap(List::stream)
                                .toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("PRIME_"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("STRONGROOM_HOME", folder.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// Where Linux distributions put it.
    private static Path olderJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return all.resolve("none");
        }
        try (Stream<Path> found = Files.list(all)) {
            return found.filter(jvm -> jvm.getFileName().toString().contains("-17-"))
                    .map(jvm -> jvm.resolve("bin").resolve("java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(all.resolve("none"));
        }
    }
}
