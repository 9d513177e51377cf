package io.strongroom.bench;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Checked;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.vault.store.VaultStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One create that was acknowledged: committed and synced to disk, one thread. The folder is under
/// `target`, on the disk the project is on.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CreateBenchmark {

    private static final String VALUE = "sk-example-of-the-usual-length-0123456789abcdef";

    private int count;
    private Path home;
    private VaultStore store;
    private LocalVaultServer server;
    private SecretsClient client;
    private BareRows bare;

    /// Opens an empty vault for each way.
    @Setup(Level.Trial)
    public void open() throws Exception {
        Path folder =
                Files.createDirectories(
                        Path.of(System.getProperty("bench.folder", "target/bench")));
        home = Files.createTempDirectory(folder, "create");
        store = VaultStore.open(home.resolve("store"), Clock.systemUTC());
        server = new LocalVaultServer(home.resolve("client"));
        client = server.client();
        try (NewSecret secret = newSecret()) {
            bare = new BareRows(home.resolve("bare"), secret);
        }
    }

    /// Closes and deletes them.
    @TearDown(Level.Trial)
    public void close() throws IOException, SQLException {
        client.close();
        server.close();
        store.close();
        bare.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The floor: a row like the vault's, by a bare cipher and plain JDBC.
    @Benchmark
    public int bareRow() throws GeneralSecurityException, SQLException {
        return bare.insert();
    }

    /// The vault's store.
    @Benchmark
    public Secret store() throws Exception {
        try (NewSecret secret = newSecret()) {
            return store.create(secret);
        }
    }

    /// The whole way: client, contract, store.
    @Benchmark
    public Secret clientInProcess() throws Exception {
        try (NewSecret secret = newSecret()) {
            return client.create(secret);
        }
    }

    private String name() {
        return "SECRET_" + count++;
    }

    private NewSecret newSecret() {
        if (SecretValue.ofText(VALUE) instanceof Checked.Valid<SecretValue>(SecretValue value)) {
            return new NewSecret(
                    new SecretName(name()),
                    value,
                    false,
                    Optional.of("for the benchmark"),
                    new Scope.Personal());
        }
        throw new AssertionError();
    }
}
