package io.strongroom.vault.store;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Another process that has the vault open: it creates secrets one after the other, prints the ID
/// of each once it is stored, and ends by itself after a given number, or when it is killed.
final class VaultProcess implements AutoCloseable {

    private static final int ID_LENGTH = 36;

    private final Process process;
    private final BufferedReader output;

    private VaultProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static VaultProcess start(Path home, String prefix, int count) throws IOException {
        return new VaultProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                VaultProcess.class.getName(),
                                home.toString(),
                                prefix,
                                Integer.toString(count))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// The ID of the next secret; waits for it.
    String nextId() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the other process has ended");
        }
        return line;
    }

    /// Kills the process without a chance to clean up.
    ///
    /// @return the IDs it had printed in full since [#nextId()] was last called
    List<String> kill() {
        // Unlike the process itself, its handle leaves the output open.
        process.toHandle().destroyForcibly();
        return output.lines().filter(line -> line.length() == ID_LENGTH).toList();
    }

    /// Waits for its end.
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// Creates secrets and prints their IDs.
    ///
    /// @param args the vault's folder, the beginning of the secrets' names, and how many to create
    public static void main(String[] args) throws Exception {
        try (VaultStore store = VaultStore.open(Path.of(args[0]), Clock.systemUTC())) {
            for (int n = 0; n < Integer.parseInt(args[2]); n++) {
                Secret secret =
                        Vaults.create(
                                store, args[1] + n, "value of " + args[1] + n, Scope.personal());
                System.out.println(secret.id());
                System.out.flush();
            }
        }
    }
}
