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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

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

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private int count;
    private VaultStore store;
    private LocalVaultServer server;
    private SecretsClient client;
    private Connection bare;

    /// Opens an empty vault for each way.
    @Setup(Level.Trial)
    public void open() throws Exception {
        Path folder =
                Files.createDirectories(
                        Path.of(System.getProperty("bench.folder", "target/bench")));
        Path home = Files.createTempDirectory(folder, "create");
        store = VaultStore.open(home.resolve("store"), Clock.systemUTC());
        server = new LocalVaultServer(home.resolve("client"));
        client = server.client();
        bare = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("bare.db"));
        try (Statement statement = bare.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(
                    "CREATE TABLE row (id INTEGER PRIMARY KEY, name BLOB UNIQUE, meta BLOB, value"
                            + " BLOB)");
        }
    }

    /// Closes them.
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        client.close();
        server.close();
        store.close();
        bare.close();
    }

    /// The floor: two parts sealed by a bare cipher and committed as one row by plain JDBC.
    @Benchmark
    public int bareRow() throws GeneralSecurityException, SQLException {
        String name = name();
        bare.setAutoCommit(false);
        try (PreparedStatement insert =
                bare.prepareStatement("INSERT INTO row (name, meta, value) VALUES (?, ?, ?)")) {
            insert.setBytes(1, name.getBytes(StandardCharsets.UTF_8));
            insert.setBytes(2, seal(name));
            insert.setBytes(3, seal(VALUE));
            int rows = insert.executeUpdate();
            bare.commit();
            return rows;
        }
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

    private byte[] seal(String text) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, nonce));
        return cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
