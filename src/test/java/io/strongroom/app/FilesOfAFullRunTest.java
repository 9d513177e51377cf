package io.strongroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.support.Canary;
import io.strongroom.vault.http.LoopbackServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every file that a life with the program leaves: scripts and the window, each in a process of its
/// own, on a machine without a keyring. None can be read by others, and none holds in the open what
/// was entrusted.
@DisabledOnOs(OS.WINDOWS)
class FilesOfAFullRunTest {

    private static final Canary SCRIPTED = Canary.text(22);
    private static final Canary SCRIPTED_NAME = Canary.name(23);
    private static final Canary IMPORTED = Canary.name(24);
    private static final List<Canary> CANARIES =
            List.of(
                    SCRIPTED,
                    SCRIPTED_NAME,
                    IMPORTED,
                    WindowProcess.PASSPHRASE,
                    WindowProcess.NAME,
                    WindowProcess.VALUE,
                    WindowProcess.DESCRIPTION,
                    WindowProcess.DRAFT_NAME,
                    WindowProcess.DRAFT_VALUE,
                    WindowProcess.DRAFT_DESCRIPTION);

    @TempDir Path folder;

    private final StringBuilder said = new StringBuilder();
    private final Map<String, String> modes = new TreeMap<>();
    private Path home;
    private String key = "";

    @BeforeEach
    void nameTheFolder() {
        home = folder.resolve("home");
    }

    @Test
    void areForTheirOwnerAloneAndSealed() throws Exception {
        Path imported = Files.writeString(folder.resolve(".env"), "K_1=" + IMPORTED.reveal());
        try (VaultSession remote = remote();
                LoopbackServer server = LoopbackServer.start(remote.api(), 0)) {
            script(SCRIPTED.reveal(), "create", SCRIPTED_NAME.reveal(), "--stdin");
            look();
            script("", "import", imported.toString());
            key = remote.key();
            script(
                    key + "\n",
                    "accounts",
                    "add",
                    "Acme",
                    "--base-url",
                    server.url(),
                    "--key-stdin");
            script(
                    WindowProcess.PASSPHRASE.reveal() + "\n",
                    "passphrase",
                    "set",
                    "--passphrase-stdin");
            script(
                    WindowProcess.PASSPHRASE.reveal() + "\n" + key + "\n",
                    "accounts",
                    "add",
                    "Later",
                    "--base-url",
                    server.url(),
                    "--key-stdin",
                    "--passphrase-stdin");
            script(
                    WindowProcess.PASSPHRASE.reveal() + "\n",
                    "list",
                    "--account",
                    "Later",
                    "--passphrase-stdin");
            script("", "backup", folder.resolve("backup.db").toString());
            window();
            Files.writeString(home.resolve("settings.json"), "not what it should be");
            Files.setPosixFilePermissions(
                    home.resolve("settings.json"), PosixFilePermissions.fromString("rw-------"));
            window();
        }
        look();

        print();
        assertThat(modes.keySet())
                .contains("vault.db", "vault.db-wal", "account-keys.sealed", "accounts.json");
        assertThat(home.resolve("vault.key")).as("behind a passphrase").doesNotExist();
        assertThat(modes)
                .allSatisfy((file, mode) ->
                        assertThat(mode)
                                .as(file)
                                .isEqualTo(file.endsWith("/") ? "rwx------" : "rw-------"));
        assertThat(said.toString()).doesNotContain(key).doesNotContain(texts());
        assertThat(Files.getPosixFilePermissions(folder.resolve("backup.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertSealed(folder.resolve("backup.db"));
    }

    private static List<String> texts() {
        return CANARIES.stream().map(Canary::reveal).toList();
    }

    private VaultSession remote() {
        return new VaultSession(folder.resolve("remote"), Clock.systemUTC(), new BuildInfo("1"));
    }

    /// Runs a command as a script does.
    private void script(String input, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        WindowProcess.withoutDesktop(builder.environment());
        builder.environment().put("STRONGROOM_HOME", home.toString());
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // A name that was typed is told again; nothing else may be.
        said.append(output.replace(SCRIPTED_NAME.reveal(), ""));
        assertThat(process.waitFor()).as("%s: %s", arguments[0], output).isZero();
    }

    /// Uses the window, and looks while it is open and while it is locked.
    private void window() throws Exception {
        Process process = WindowProcess.start("session", home);
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                var in = process.outputWriter(StandardCharsets.UTF_8)) {
            String line;
            while ((line = out.readLine()) != null) {
                said.append(line).append('\n');
                if (line.equals("look")) {
                    look();
                    in.write("\n");
                    in.flush();
                }
            }
            assertThat(process.waitFor()).as("%s", said).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private void look() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.forEach(this::note);
        }
    }

    private void note(Path file) {
        try {
            boolean isFolder = Files.isDirectory(file);
            String name = home.relativize(file) + (isFolder ? "/" : "");
            modes.merge(
                    name.replaceAll("\\d{4,}", "*"),
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                    (before, now) -> before.equals(now) ? now : before + ", then " + now);
            if (Files.isRegularFile(file)) {
                assertSealed(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void assertSealed(Path file) throws IOException {
        if (!key.isEmpty()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as("%s", file)
                    .doesNotContain(key);
        }
        for (Canary canary : CANARIES) {
            assertThat(canary.in(file)).as("%s", file).isEmpty();
        }
    }

    private void print() {
        modes.forEach((file, mode) -> System.out.println("| `" + file + "` | " + mode + " |"));
    }
}
