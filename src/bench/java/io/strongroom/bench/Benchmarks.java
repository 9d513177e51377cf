package io.strongroom.bench;

import com.google.gson.GsonBuilder;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs every benchmark, prints the table and writes it as JSON.
public final class Benchmarks {

    /// The benchmark that is the floor of each of the others.
    private static final Map<String, String> FLOORS =
            Map.ofEntries(
                    Map.entry("CreateBenchmark.store", "CreateBenchmark.bareRow"),
                    Map.entry("CreateBenchmark.clientInProcess", "CreateBenchmark.bareRow"),
                    Map.entry("ImportBenchmark.importEnvFile", "ImportBenchmark.bareRows"),
                    Map.entry("EnvFileBenchmark.parseText", "EnvFileBenchmark.copyLines"),
                    Map.entry("EnvFileBenchmark.parseBytes", "EnvFileBenchmark.copyLines"),
                    Map.entry("IntakeBenchmark.recogniseFiles", "IntakeBenchmark.readAndEncode"),
                    Map.entry("ListBenchmark.readAll", "ListBenchmark.readBareRows"),
                    Map.entry("ListBenchmark.keystroke", "ListBenchmark.keystrokePlainList"),
                    Map.entry("ListBenchmark.sort", "ListBenchmark.sortPlainList"),
                    Map.entry("ListBenchmark.scroll", "ListBenchmark.scrollPlainList"),
                    Map.entry("ReviewBenchmark.rename", "ReviewBenchmark.judgeNameAlone"),
                    Map.entry(
                            "ReviewSheetBenchmark.openSheet", "ReviewSheetBenchmark.openPlainList"),
                    Map.entry(
                            "ReviewSheetBenchmark.search", "ReviewSheetBenchmark.searchPlainList"),
                    Map.entry(
                            "ReviewSheetBenchmark.keystroke",
                            "ReviewSheetBenchmark.keystrokePlainList"));

    private Benchmarks() {}

    /// A line of the table.
    ///
    /// @param name of the benchmark
    /// @param unit of the times
    /// @param p50 half of the operations took no longer
    /// @param p99 99 of 100 took no longer
    /// @param floor the p50 of the least work that would do the same
    /// @param ratio how many times the floor it takes, at p50
    private record Line(
            String name, String unit, double p50, double p99, double floor, double ratio) {}

    /// Measures; this takes about ten minutes.
    ///
    /// @param args the folder for the results
    public static void main(String[] args) throws RunnerException, IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var options =
                new OptionsBuilder()
                        .include("io\\.strongroom\\.bench\\..*Benchmark")
                        .jvmArgsAppend(
                                "--enable-native-access=ALL-UNNAMED", "-Dbench.folder=" + folder)
                        .build();
        Map<String, Statistics> measured = new LinkedHashMap<>();
        String unit = "us/op";
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark().replace("io.strongroom.bench.", "");
            measured.put(name, result.getPrimaryResult().getStatistics());
            unit = result.getPrimaryResult().getScoreUnit();
        }
        List<Line> lines = lines(measured, unit);
        System.out.printf(
                Locale.ROOT,
                "%n%-36s %8s %10s %10s %10s %7s%n",
                "name",
                "unit",
                "p50",
                "p99",
                "floor",
                "ratio");
        for (Line line : lines) {
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %8s %10.1f %10.1f %10.1f %7.2f%n",
                    line.name(),
                    line.unit(),
                    line.p50(),
                    line.p99(),
                    line.floor(),
                    line.ratio());
        }
        Files.writeString(
                folder.resolve("results.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(lines) + "\n");
    }

    private static List<Line> lines(Map<String, Statistics> measured, String unit) {
        List<Line> lines = new ArrayList<>();
        measured.forEach((name, times) -> {
            double p50 = times.getPercentile(50);
            Statistics least = measured.get(FLOORS.getOrDefault(name, name));
            double floor = least == null ? p50 : least.getPercentile(50);
            lines.add(new Line(name, unit, p50, times.getPercentile(99), floor, p50 / floor));
        });
        return lines;
    }
}
