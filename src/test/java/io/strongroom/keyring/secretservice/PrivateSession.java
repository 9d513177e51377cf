package io.strongroom.keyring.secretservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/// A session of the tests' own: a bus started by `dbus-run-session`, and on it a real
/// `gnome-keyring-daemon` that keeps its files in a folder of the test. The session of whoever runs
/// the tests is not touched.
public final class PrivateSession implements AutoCloseable {

    public static final String PASSWORD = "the password of a keyring for tests";

    private static final String LOGIN = "/org/freedesktop/secrets/collection/login";

    private final Path folder;
    private final @Nullable String display;
    private final Process session;
    private final String address;

    private PrivateSession(Path folder, @Nullable String display, boolean services)
            throws IOException {
        this.folder = folder;
        this.display = display;
        Files.createDirectories(
                folder.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path configuration = Files.writeString(folder.resolve("bus.conf"), bus(folder, services));
        session =
                program(
                                "dbus-run-session",
                                "--config-file=" + configuration,
                                "--",
                                "sh",
                                "-c",
                                "echo \"$DBUS_SESSION_BUS_ADDRESS\"; exec cat")
                        .start();
        address = session.inputReader().readLine();
    }

    /// Whether all programs are installed that a session needs.
    public static boolean isPossible() {
        return Stream.of("dbus-run-session", "dbus-send", "dbus-monitor", "gnome-keyring-daemon")
                .allMatch(PrivateSession::isInstalled);
    }

    /// Leaves the tests out where they are not installed.
    public static void assumePossible() {
        assumeTrue(isPossible(), "gnome-keyring-daemon and the tools of D-Bus are installed");
    }

    public static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// A bus on which nothing keeps secrets.
    public static PrivateSession withoutService(Path folder) throws IOException {
        return new PrivateSession(folder, null, false);
    }

    /// A bus whose keyring is unlocked.
    ///
    /// @param display for the keyring's windows, null for none
    public static PrivateSession unlocked(Path folder, @Nullable String display)
            throws IOException, InterruptedException {
        PrivateSession session = new PrivateSession(folder, display, true);
        session.start();
        return session;
    }

    /// The environment of a program in this session.
    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    /// Locks the keyring.
    public void lock() throws IOException, InterruptedException {
        send(
                SecretService.NAME,
                SecretService.PATH,
                SecretService.SERVICE + ".Lock",
                "array:objpath:" + LOGIN);
    }

    /// Starts the daemon and has it make or unlock the login keyring.
    public void start() throws IOException, InterruptedException {
        Process daemon =
                program("gnome-keyring-daemon", "--unlock", "--components=secrets")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var input = daemon.getOutputStream()) {
            input.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
        }
        daemon.waitFor();
        // It goes on to take its name on the bus; this waits until it has it.
        send(SecretService.NAME, SecretService.PATH, "org.freedesktop.DBus.Peer.Ping");
    }

    /// Ends the daemon without a word.
    public void kill() throws IOException, InterruptedException, ExecutionException {
        ProcessHandle daemon = processOf(SecretService.NAME);
        daemon.destroyForcibly();
        daemon.onExit().get();
    }

    /// Lets the daemon answer nothing any more.
    public void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(processOf(SecretService.NAME).pid()))
                .start()
                .waitFor();
    }

    /// Begins to listen to everything on the bus.
    public Monitor monitor() throws IOException, InterruptedException {
        return new Monitor(program("dbus-monitor", "--address", address).start());
    }

    @Override
    public void close() throws IOException {
        session.getOutputStream().close();
        session.onExit().join();
    }

    private ProcessHandle processOf(String name) throws IOException, InterruptedException {
        String reply =
                send(
                        "org.freedesktop.DBus",
                        "/org/freedesktop/DBus",
                        "org.freedesktop.DBus.GetConnectionUnixProcessID",
                        "string:" + name);
        return ProcessHandle.of(Long.parseLong(reply.strip().replaceFirst("(?s).* ", "")))
                .orElseThrow();
    }

    private String send(String destination, String path, String method, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "dbus-send",
                                "--session",
                                "--print-reply",
                                "--dest=" + destination,
                                path,
                                method));
        command.addAll(List.of(arguments));
        Process send = program(command.toArray(String[]::new)).start();
        String reply = new String(send.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (send.waitFor() != 0) {
            throw new IOException(method + " failed");
        }
        return reply;
    }

    private ProcessBuilder program(String... command) {
        ProcessBuilder program =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = program.environment();
        environment.keySet().removeIf(name -> name.matches("(DBUS|XDG|GNOME|WAYLAND|DISPLAY).*"));
        environment.put("HOME", folder.toString());
        environment.put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
        environment.put("LC_ALL", "C");
        if (address != null) {
            environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        }
        if (display != null) {
            environment.put("DISPLAY", display);
        }
        return program;
    }

    private static String bus(Path folder, boolean services) {
        String activation = services ? "<standard_session_servicedirs/>" : "";
        return """
        <busconfig>
          <type>session</type>
          <listen>unix:dir=%s</listen>
          %s
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
          </policy>
        </busconfig>
        """
                .formatted(folder, activation);
    }

    /// Hears what is said on the bus.
    public static final class Monitor implements AutoCloseable {

        private static final String THE_END = "";

        private final Process process;
        private final BlockingQueue<String> members = new LinkedBlockingQueue<>();

        private Monitor(Process process) throws InterruptedException {
            this.process = process;
            Thread.startVirtualThread(this::listen);
            await("NameLost");
        }

        /// Waits until a method is called or a signal is sent.
        public void await(String member) throws InterruptedException {
            String heard;
            do {
                heard = members.take();
                assertThat(heard).as("the bus ended without " + member).isNotEqualTo(THE_END);
            } while (!heard.equals(member));
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader()) {
                lines.lines()
                        .filter(line -> line.contains("; member="))
                        .forEach(line -> members.add(line.replaceFirst(".*; member=", "")));
            } catch (IOException | UncheckedIOException _) {
                // Closed.
            }
            members.add(THE_END);
        }
    }
}
