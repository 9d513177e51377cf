import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Times desktop programs from exec to their painted window, and weighs them two seconds later. The
/// programs take turns, so that a busy moment of the machine falls on all of them; the first round
/// warms up and does not count. Runs on an X display of its own with nothing else on it.
///
/// A window counts as painted when the part of the screen that changed, without its outer 40 pixels,
/// where a window manager draws, has more than four different rows of pixels. Only an upright strip
/// of the screen is looked at, every 4 ms, because a look at all of it keeps one core busy. Memory is
/// what the process and its children have resident.
///
///     java packaging/bench/StartupBench.java RUNS NAME=COMMAND [NAME=COMMAND …]
final class StartupBench {

    private static final int MARGIN = 40;
    private static final int FEWEST_ROWS = 5;
    private static final long LONGEST_MILLIS = 60_000;
    private static final long SETTLE_MILLIS = 2_000;
    private static final long BYTES_PER_MIB = 1 << 20;
    private static final List<String> MILESTONES =
            List.of("main", "toolkit", "shown", "painted", "ready", "listed");

    private final Robot robot;
    private final Rectangle screen;
    private final Path trace;

    /// What one start took.
    private record Run(double paintedMillis, double memoryMib, Map<String, Integer> milestones) {}

    private StartupBench(Path trace) throws Exception {
        this.robot = new Robot();
        Dimension whole = Toolkit.getDefaultToolkit().getScreenSize();
        this.screen = new Rectangle(whole.width / 5, 0, whole.width / 10, whole.height);
        this.trace = trace;
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (String program : Arrays.asList(args).subList(1, args.length)) {
            String[] named = program.split("=", 2);
            commands.put(named[0], List.of(named[1]));
            runs.put(named[0], new ArrayList<>());
        }
        Path folder = Files.createTempDirectory("startup-bench");
        try {
            StartupBench bench = new StartupBench(folder.resolve("trace"));
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, List<String>> program : commands.entrySet()) {
                    Run run = bench.run(program.getValue());
                    if (round > 0) {
                        runs.get(program.getKey()).add(run);
                    }
                }
            }
        } finally {
            Files.deleteIfExists(folder.resolve("trace"));
            Files.delete(folder);
        }
        print(runs);
        System.exit(0);
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        Files.deleteIfExists(trace);
        int[] before = picture();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("STRONGROOM_STARTUP_TRACE", trace.toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            while (!isPainted(before, picture())) {
                if (millisSince(began) > LONGEST_MILLIS || !process.isAlive()) {
                    throw new IOException("no window was painted: " + command);
                }
                Thread.sleep(4);
            }
            double painted = millisSince(began);
            Thread.sleep(SETTLE_MILLIS);
            return new Run(painted, memory(process.toHandle()), milestones());
        } finally {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            awaitEmptyScreen(before);
        }
    }

    /// The window of a program that was ended may stay on the screen a little longer.
    private void awaitEmptyScreen(int[] before) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!Arrays.equals(before, picture())) {
            if (millisSince(began) > LONGEST_MILLIS) {
                throw new IOException("the screen does not become empty");
            }
            Thread.sleep(20);
        }
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private int[] picture() {
        BufferedImage image = robot.createScreenCapture(screen);
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private boolean isChanged(int[] before, int[] now, int row) {
        int from = row * screen.width;
        int to = from + screen.width;
        return !Arrays.equals(before, from, to, now, from, to);
    }

    private boolean isPainted(int[] before, int[] now) {
        if (Arrays.equals(before, now)) {
            return false;
        }
        int width = screen.width;
        int top = Arrays.mismatch(before, now) / width;
        int bottom = screen.height - 1;
        while (bottom > top && !isChanged(before, now, bottom)) {
            bottom--;
        }
        Set<Integer> rows = new HashSet<>();
        for (int y = top + MARGIN; y < bottom - MARGIN; y++) {
            rows.add(Arrays.hashCode(Arrays.copyOfRange(now, y * width, (y + 1) * width)));
        }
        return rows.size() >= FEWEST_ROWS;
    }

    private static double memory(ProcessHandle process) throws IOException {
        double mib = 0;
        List<ProcessHandle> tree = Stream.concat(Stream.of(process), process.descendants()).toList();
        for (ProcessHandle one : tree) {
            Path statm = Path.of("/proc/" + one.pid() + "/statm");
            if (Files.exists(statm)) {
                mib += Long.parseLong(Files.readString(statm).split(" ")[1]) * 4096.0 / BYTES_PER_MIB;
            }
        }
        return mib;
    }

    private Map<String, Integer> milestones() throws IOException {
        Map<String, Integer> reached = new LinkedHashMap<>();
        if (Files.exists(trace)) {
            for (String line : Files.readAllLines(trace)) {
                String[] parts = line.split("\t");
                reached.put(parts[0], Integer.parseInt(parts[1]));
            }
        }
        return reached;
    }

    private static void print(Map<String, List<Run>> runs) {
        System.out.println("| program | painted, ms | fastest | slowest | memory, MiB | main | toolkit | shown | painted | ready | listed |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        runs.forEach((name, all) -> {
            double[] painted = all.stream().mapToDouble(Run::paintedMillis).sorted().toArray();
            StringBuilder line = new StringBuilder();
            line.append("| %s | %.0f | %.0f | %.0f | %.0f |".formatted(
                    name, median(painted), painted[0], painted[painted.length - 1],
                    median(all.stream().mapToDouble(Run::memoryMib).sorted().toArray())));
            for (String milestone : MILESTONES) {
                double[] reached = all.stream()
                        .filter(run -> run.milestones().containsKey(milestone))
                        .mapToDouble(run -> run.milestones().get(milestone)).sorted().toArray();
                line.append(reached.length == 0 ? " |" : " %.0f |".formatted(median(reached)));
            }
            System.out.println(line);
        });
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
