package io.strongroom.bench;

import io.strongroom.domain.Limits;
import io.strongroom.intake.recognition.Intake;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A folder of 1,000 files, each as large as a secret may be: a fifth each random bytes,
/// certificates in PEM, kubeconfigs, random text, and service accounts in JSON. All come from the
/// page cache.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class IntakeBenchmark {

    private static final int FILES = 1_000;
    private static final int KINDS = 5;

    private Path folder;
    private List<Path> files;

    /// Writes the files.
    @Setup(Level.Trial)
    public void write() throws IOException {
        Path target =
                Files.createDirectories(
                        Path.of(System.getProperty("bench.folder", "target/bench")));
        folder = Files.createTempDirectory(target, "intake");
        files = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < FILES; i++) {
            files.add(Files.write(folder.resolve("file" + i), content(i % KINDS, random)));
        }
    }

    /// Deletes them.
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /// The floor: each file read and encoded, and nothing else.
    @Benchmark
    public void readAndEncode(Blackhole sink) throws IOException {
        List<byte[]> encoded = new ArrayList<>();
        for (Path file : files) {
            encoded.add(Base64.getEncoder().encode(Files.readAllBytes(file)));
        }
        sink.consume(encoded);
    }

    /// The folder listed, each file read, recognised, encoded, and in the end overwritten.
    @Benchmark
    public int recogniseFiles() {
        try (Intake intake = Intake.ofFiles(List.of(folder))) {
            if (intake.secrets() != FILES) {
                throw new AssertionError(intake.refusals());
            }
            return intake.secrets();
        }
    }

    private static byte[] content(int kind, Random random) {
        byte[] content = new byte[Limits.FILE_BYTES];
        random.nextBytes(content);
        if (kind == 0) {
            return content;
        }
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        String line = lines.replace("\n", "");
        String text =
                switch (kind) {
                    case 1 -> "-----BEGIN CERTIFICATE-----\n" + lines;
                    case 2 ->
                            "apiVersion: v1\nkind: Config\nclusters: []\nusers:\n"
                                    + "- name: u\n  user:\n    client-key-data: "
                                    + line;
                    case 3 -> lines;
                    default -> "{\"type\": \"service_account\", \"private_key\": \"" + line;
                };
        String ending = kind == 4 ? "\"}" : "\n";
        return (text.substring(0, Limits.FILE_BYTES - ending.length()) + ending)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
