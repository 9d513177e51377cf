package io.strongroom.bench;

import io.strongroom.domain.envfile.EnvFile;
import io.strongroom.domain.envfile.UnreadableEnvFileException;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A `.env` file of 10,000 lines, read from its text and from its bytes, one thread. The values are
/// closed, as whoever reads a file does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EnvFileBenchmark {

    private static final int LINES = 10_000;

    private final String text =
            IntStream.range(0, LINES)
                    .mapToObj(EnvFileBenchmark::line)
                    .collect(Collectors.joining("\n"));
    private final byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

    private record Copy(String key, byte[] value) {}

    /// The floor: lines and keys found by `indexOf`, each key and value copied, nothing understood.
    @Benchmark
    public List<?> copyLines() {
        List<Copy> copies = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int sign = text.indexOf('=', start, end);
            if (sign >= 0) {
                copies.add(
                        new Copy(
                                text.substring(start, sign),
                                text.substring(sign + 1, end).getBytes(StandardCharsets.UTF_8)));
            }
            start = end + 1;
        }
        return copies;
    }

    /// A text, as it was pasted.
    @Benchmark
    public int parseText() {
        try (EnvFile file = EnvFile.parse(text)) {
            return file.entries().size();
        }
    }

    /// The bytes of a file.
    @Benchmark
    public int parseBytes() throws UnreadableEnvFileException {
        try (EnvFile file = EnvFile.parse(utf8)) {
            return file.entries().size();
        }
    }

    private static String line(int at) {
        return switch (at % 10) {
            case 0 -> "# the keys of service " + at;
            case 1, 2, 3 -> "SERVICE_" + at + "='sk-example-0123456789abcdef-" + at + "'";
            case 4, 5 -> "SERVICE_" + at + "=\"two\\nlines and a \\\"quote\\\" " + at + "\" # note";
            case 6 -> "export SERVICE_" + at + "=https://user:password@example.org/" + at;
            default -> "SERVICE_" + at + "=sk-example-of-the-usual-length-0123456789abcdef-" + at;
        };
    }
}
