import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Records the AOT cache of an app image: starts its window as its launcher would, on a data folder
/// that is thrown away, lets it rehearse, and keeps what the JVM learned beside the jars. With Xvfb
/// the window is a real one and opens the file chooser too; elsewhere JavaFX's headless platform
/// stands in, and the cache lacks the few classes of the display and of the chooser.
///
///     java packaging/RecordStart.java target/dist/strongroom
final class RecordStart {

    private static final String APP_FOLDER = "$APPDIR";
    private static final String REHEARSAL = "-Dstrongroom.rehearsal=true";
    private static final String CACHE = "-XX:AOTCache=";
    private static final List<String> NAMES = List.of("OPENAI_API_KEY", "KUBECONFIG", "HF_TOKEN");
    private static final long LONGEST_SECONDS = 120;

    private final Path java;
    private final Path home;
    private final List<String> options = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();
    private String mainClass = "";
    private String cache = "";

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("strongroom-rehearsal");
        try {
            new RecordStart(Path.of(args[0]).toAbsolutePath(), home).record();
        } finally {
            deleteAll(home);
        }
    }

    private RecordStart(Path image, Path home) throws IOException {
        this.home = home;
        this.java = find(image, "bin/java", "bin/java.exe");
        Path launcher = find(image, "app/strongroom.cfg");
        for (String line : Files.readAllLines(launcher)) {
            read(line.replace(APP_FOLDER, launcher.getParent().toString()));
        }
    }

    private void read(String line) {
        String value = line.substring(line.indexOf('=') + 1);
        if (line.startsWith("app.classpath=")) {
            classPath.add(value);
        } else if (line.startsWith("app.mainclass=")) {
            mainClass = value;
        } else if (line.startsWith("java-options=" + CACHE)) {
            cache = value.substring(CACHE.length());
        } else if (line.startsWith("java-options=")) {
            options.add(value);
        }
    }

    private void record() throws IOException, InterruptedException {
        for (String name : NAMES) {
            run(List.of(), List.of("create", name, "--stdin"), Optional.empty());
        }
        try (Screen screen = Screen.open()) {
            if (screen.display().isEmpty()) {
                List<String> headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
                playOnce(headless, Optional.empty());
                rehearse(headless, Optional.empty());
            } else {
                playOnce(List.of(), screen.display());
                if (!rehearseWithChooser(screen.display().get())) {
                    deleteUnfinished();
                    rehearse(List.of(), screen.display());
                }
            }
        }
        if (!Files.exists(Path.of(cache))) {
            throw new IOException("the rehearsal ended without a cache");
        }
    }

    /// A start that is not recorded: most starts find settings that an earlier one left.
    private void playOnce(List<String> more, Optional<String> display)
            throws IOException, InterruptedException {
        List<String> play = new ArrayList<>(more);
        play.add(REHEARSAL);
        run(play, List.of(), display);
    }

    /// Whether the window came to its end; if not, it may be the chooser that holds it.
    private boolean rehearseWithChooser(String display) throws InterruptedException {
        try (DialogCloser closer = DialogCloser.watch(display)) {
            rehearse(List.of("-Dstrongroom.rehearsal.chooser=true"), Optional.of(display));
            return Files.exists(Path.of(cache));
        } catch (IOException failed) {
            System.err.println("warning: recorded without the file chooser: " + failed);
            return false;
        }
    }

    private void rehearse(List<String> more, Optional<String> display)
            throws IOException, InterruptedException {
        List<String> rehearsal = new ArrayList<>(more);
        rehearsal.add("-XX:AOTCacheOutput=" + cache);
        rehearsal.add(REHEARSAL);
        // The profiles of a rehearsal would have the first compiler compile at once what it did,
        // while the window waits for the core.
        rehearsal.add("-XX:+UnlockDiagnosticVMOptions");
        rehearsal.add("-XX:-AOTRecordTraining");
        run(rehearsal, List.of(), display);
    }

    private void deleteUnfinished() throws IOException {
        Files.deleteIfExists(Path.of(cache));
        Files.deleteIfExists(Path.of(cache + ".config"));
    }

    private void run(List<String> more, List<String> arguments, Optional<String> display)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), classPath)));
        command.add(mainClass);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PRIME_"));
        builder.environment().put("STRONGROOM_HOME", home.toString());
        // The chooser remembers its size, which is not for the settings of who packages.
        builder.environment().put("GSETTINGS_BACKEND", "memory");
        display.ifPresent(name -> builder.environment().put("DISPLAY", name));
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try (var input = process.outputWriter()) {
            input.write("rehearsal");
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException("the rehearsal did not end within " + LONGEST_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("the rehearsal ended with " + process.exitValue());
        }
    }

    private static Path find(Path image, String... ends) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(file -> Stream.of(ends).anyMatch(file::endsWith))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + ends[0] + " in " + image));
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    /// An X server of its own, where the machine has one to start.
    private record Screen(Optional<Process> server, Optional<String> display)
            implements AutoCloseable {

        static Screen open() throws IOException {
            boolean installed = Files.isExecutable(Path.of("/usr/bin/Xvfb"));
            if (!installed) {
                return new Screen(Optional.empty(), Optional.empty());
            }
            Process server =
                    new ProcessBuilder(
                                    "/usr/bin/Xvfb",
                                    "-displayfd", "1",
                                    "-screen", "0", "1280x900x24",
                                    "-nolisten", "tcp")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String number = server.inputReader().readLine();
            if (number == null) {
                throw new IOException("Xvfb did not start");
            }
            return new Screen(Optional.of(server), Optional.of(":" + number));
        }

        @Override
        public void close() {
            server.ifPresent(Process::destroy);
        }
    }
}
