package io.strongroom.bench;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.envfile.EnvFile;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Item;
import io.strongroom.intake.sending.Pace;
import io.strongroom.intake.sending.Report;
import io.strongroom.intake.sending.Sending;
import io.strongroom.support.LocalVaultServer;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One secret of an import of 1,000 lines of a `.env` into an empty vault, each committed and
/// synced before it is acknowledged. A vault is made anew for each import, outside of what is
/// measured.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ImportBenchmark {

    private static final int SECRETS = 1_000;
    private static final String VALUE = "sk-example-of-the-usual-length-0123456789abcdef";
    private static final byte[] ENV =
            IntStream.range(0, SECRETS)
                    .mapToObj(n -> "SECRET_" + n + "=" + VALUE + "\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8);

    private Path home;
    private LocalVaultServer server;
    private SecretsClient client;
    private BareRows bare;

    /// Makes an empty vault for each way.
    @Setup(Level.Invocation)
    public void open() throws Exception {
        Path folder =
                Files.createDirectories(
                        Path.of(System.getProperty("bench.folder", "target/bench")));
        home = Files.createTempDirectory(folder, "import");
        server = new LocalVaultServer(home.resolve("client"));
        client = server.client();
        try (EnvFile model = EnvFile.parse("SECRET_0=" + VALUE);
                NewSecret secret =
                        new NewSecret(
                                new SecretName("SECRET_0"),
                                model.entries().getFirst().value(),
                                false,
                                Optional.empty(),
                                Scope.personal())) {
            bare = new BareRows(home.resolve("bare"), secret);
        }
    }

    /// Closes and deletes them.
    @TearDown(Level.Invocation)
    public void close() throws IOException, SQLException {
        client.close();
        server.close();
        bare.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The floor: as many rows like the vault's, by a bare loop.
    @Benchmark
    @OperationsPerInvocation(SECRETS)
    public int bareRows() throws GeneralSecurityException, SQLException {
        int rows = 0;
        for (int n = 0; n < SECRETS; n++) {
            rows += bare.insert();
        }
        return rows;
    }

    /// The whole way: recognised, judged, looked at by the doctor, sent through the client.
    @Benchmark
    @OperationsPerInvocation(SECRETS)
    public Report importEnvFile() {
        try (Intake read = Intake.ofPipe(ENV);
                Review review = new Review(read.groups())) {
            List<Item> items = review.rows().stream().map(ImportBenchmark::item).toList();
            Report report = new Sending(client, Pace.LOCAL, items, _ -> {}).run();
            if (report.stored() != SECRETS) {
                throw new AssertionError("not everything was stored");
            }
            return report;
        }
    }

    private static Item item(Row row) {
        return Item.create(
                new SecretName(row.name()),
                row.candidate().value(),
                row.candidate().isFile(),
                Optional.empty(),
                Scope.personal());
    }
}
