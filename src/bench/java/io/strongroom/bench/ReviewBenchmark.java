package io.strongroom.bench;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretName;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;

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

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One keystroke in the name of one row among 5,000, with all that is shown for it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReviewBenchmark {

    private static final int ROWS = 5_000;

    private Review review;
    private Row row;
    private int strokes;

    /// Makes the review, in which another row has the name now and then.
    @Setup(Level.Trial)
    public void open() {
        String lines =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "NAME_" + i + "=sk-value-" + i)
                        .collect(Collectors.joining("\n"));
        review = new Review(Intake.ofText(lines).groups());
        row = review.rows().getFirst();
    }

    /// Overwrites it.
    @TearDown(Level.Trial)
    public void close() {
        review.close();
    }

    /// The floor: the name judged by itself.
    @Benchmark
    public Checked<SecretName> judgeNameAlone() {
        return SecretName.parse("NAME_" + strokes++ % 10_000);
    }

    /// The row renamed, judged among the others, advised, and a better name looked for.
    @Benchmark
    public int rename() {
        int changed = review.rename(row, "NAME_" + strokes++ % 10_000).size();
        return changed + row.advice().size() + review.suggestedName(row).orElse("").length();
    }
}
