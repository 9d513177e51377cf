package io.strongroom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FirstWindowTest {

    @TempDir Path home;

    private final CountDownLatch asked = new CountDownLatch(1);

    @Test
    void laterStartAsksTheFirstToComeForwardAndEnds() throws Exception {
        try (FirstWindow first = FirstWindow.claim(home).orElseThrow()) {
            first.listen(asked::countDown);

            assertThat(startAnotherProcess(home)).isEqualTo("later");

            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nextStartIsFirstOnceTheFirstHasClosed() throws Exception {
        FirstWindow.claim(home).orElseThrow().close();

        assertThat(startAnotherProcess(home)).isEqualTo("first");
    }

    @Test
    void socketLeftByACrashIsNotInTheWay() throws Exception {
        try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            crashed.bind(UnixDomainSocketAddress.of(home.resolve("window.socket")));
        }
        assertThat(home.resolve("window.socket")).exists();

        assertThat(startAnotherProcess(home)).isEqualTo("first");
    }

    @Test
    void folderWithALongPathHasOneWindowToo() throws Exception {
        Path deep = Files.createDirectories(home.resolve("a".repeat(60)).resolve("b".repeat(60)));
        try (FirstWindow first = FirstWindow.claim(deep).orElseThrow()) {
            first.listen(asked::countDown);

            assertThat(startAnotherProcess(deep)).isEqualTo("later");

            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Claims the folder in a process of its own, as a second start would.
    private static String startAnotherProcess(Path home) throws IOException, InterruptedException {
        Process start =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        AnotherStart.class.getName(),
                                        home.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said =
                new String(
                        start.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(start.waitFor()).isZero();
        return said;
    }

    /// Says whether it is the first window or a later one.
    static final class AnotherStart {
        private AnotherStart() {}

        public static void main(String[] args) throws IOException {
            var claimed = FirstWindow.claim(Path.of(args[0]));
            System.out.print(claimed.isPresent() ? "first" : "later");
        }
    }
}
