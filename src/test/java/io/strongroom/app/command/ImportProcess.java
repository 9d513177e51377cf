package io.strongroom.app.command;

import io.strongroom.app.session.AppPaths;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `strongroom import` in another process, which a test can stop or kill.
final class ImportProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ImportProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// @param home the folder of the vault
    /// @param environment what it finds in its environment, besides what this process has
    static ImportProcess start(Path home, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        home.toString());
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList())
                        .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRIME_"));
        builder.environment().putAll(environment);
        return new ImportProcess(builder.start());
    }

    /// The next line it says; waits for it.
    String nextLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the other process has ended");
        }
        return line;
    }

    /// Asks it to end, as Ctrl+C does.
    void stop() {
        process.toHandle().destroy();
    }

    /// Kills it without a chance to clean up. What it said before can still be read.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /// All it has said that was not read yet, to its end.
    List<String> rest() {
        return output.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// Runs the command line.
    ///
    /// @param args the folder of the vault, and the arguments
    public static void main(String[] args) {
        CommandContext context =
                CommandContext.of(
                        System.getenv(),
                        new AppPaths(Path.of(args[0])),
                        new Terminal(
                                InputStream.nullInputStream(),
                                System.out,
                                System.err,
                                () -> false,
                                _ -> null));
        String[] arguments = Stream.of(args).skip(1).toArray(String[]::new);
        System.exit(new CommandLineApp(context).run(arguments));
    }
}
