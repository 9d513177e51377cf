package io.strongroom.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.Main;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the calls are those of Linux")
class ProcessHardeningTest {

    @TempDir Path folder;

    @Test
    void closesTheProcessBeforeWhoeverWaitsGoesOn() throws Exception {
        Process process = start(Closed.class);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines())
                .containsExactly(
                        "dumpable 1",
                        "dumpable 0",
                        "Max core file size        0                    0                   "
                                + " bytes");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void noVaultIsOpenInAProcessThatIsNotClosed() throws Exception {
        Process process =
                start(Main.class, "serve", "--port", "0", "--home", folder.resolve("v").toString());
        try {
            assertThat(process.inputReader().readLine()).contains("http://");

            Path proc = Path.of("/proc", Long.toString(process.pid()));
            assertThat(coreLimit(proc)).contains("0                    0");
            assertThat(Files.getOwner(proc.resolve("mem")).getName()).isEqualTo("root");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void waitingForNothingReturnsAtOnce() {
        ProcessHardening.await();
        assertThat(Files.isReadable(Path.of("/proc/self/mem"))).isTrue();
    }

    private static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String coreLimit(Path proc) throws IOException {
        return Files.readAllLines(proc.resolve("limits")).stream()
                .filter(line -> line.startsWith("Max core file size"))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    /// Closes itself, and says what the system knows about it before and after.
    static final class Closed {

        /// From linux/prctl.h.
        private static final int PR_GET_DUMPABLE = 3;

        private Closed() {}

        public static void main(String[] args) throws Throwable {
            System.out.println("dumpable " + dumpable());
            ProcessHardening.begin();
            ProcessHardening.await();
            System.out.println("dumpable " + dumpable());
            System.out.println(coreLimit(Path.of("/proc/self")));
        }

        // The process is started with native access, to ask exactly this.
        @SuppressWarnings("restricted")
        private static int dumpable() throws Throwable {
            Linker linker = Linker.nativeLinker();
            return (int)
                    linker.downcallHandle(
                                    linker.defaultLookup().findOrThrow("prctl"),
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                            .invokeExact(PR_GET_DUMPABLE);
        }
    }
}
