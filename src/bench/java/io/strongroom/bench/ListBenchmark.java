package io.strongroom.bench;

import static io.strongroom.bench.BenchWindow.fromFxThread;
import static io.strongroom.bench.BenchWindow.onFxThread;

import io.strongroom.account.ListChoices;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Secrets;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.secretlist.SecretListView;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.store.sqlite.Connections;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

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

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What a list of 100,000 secrets costs: to read it from the vault, and, in the real list on the
/// headless platform with styles and layout, a keystroke in the search, another order, and a jump.
/// A keystroke is measured from the key to the rows that it finds, the work in the background
/// included, and once more as the two turns that it takes of the FX thread.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class ListBenchmark {

    private static final int ROWS = 100_000;
    private static final String TYPED = "secret_12_api";

    /// A vault of many secrets, kept from one benchmark to the next.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Vault {
        private Path home;
        private LocalVaultServer server;
        private SecretsClient client;

        /// Opens it, and fills it the first time.
        @Setup(Level.Trial)
        public void open() throws Exception {
            home =
                    Files.createDirectories(
                            Path.of(System.getProperty("bench.folder", "target/bench"))
                                    .resolve("list-" + ROWS));
            server = new LocalVaultServer(home);
            client = server.client();
            for (int at = client.list(Scope.personal(), 0, 1).total(); at < ROWS; at++) {
                try (NewSecret secret = Secrets.text(name(at), "value")) {
                    client.create(secret);
                }
            }
        }

        /// Closes it.
        @TearDown(Level.Trial)
        public void close() {
            client.close();
            server.close();
        }

        /// As good as random: neighbours of creation are none by name.
        private static String name(int at) {
            return "SECRET_" + Math.floorMod(at * 48_271L, 1_000_003) + "_API_KEY";
        }
    }

    /// The list in a window, read to its end, and a list of as many strings for the floors.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Shown {
        private final PausedTaskRunner tasks = new PausedTaskRunner();
        private final StackPane pane = new StackPane();
        private List<String> strings;
        private SecretListViewModel list;
        private Parent real;
        private ListView<String> plain;
        private Stage stage;
        private int count;

        /// Opens the window and reads; prints how much of the heap a secret takes.
        @Setup(Level.Trial)
        public void open(Vault vault) throws Exception {
            Platform.startup(() -> {});
            Messages messages = new Messages(Locale.ENGLISH);
            strings =
                    vault.client.listAll(Scope.personal()).stream()
                            .map(Secret::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList();
            SecretListViewModel model =
                    fromFxThread(() ->
                            new SecretListViewModel(
                                    vault.client,
                                    tasks,
                                    _ -> TaskRunner.Task.NONE,
                                    messages,
                                    new UserMessages(messages)));
            list = model;
            real =
                    fromFxThread(() ->
                            new SecretListView(
                                            model,
                                            messages,
                                            new RelativeTime(Clock.systemUTC(), messages))
                                    .root());
            plain = fromFxThread(ListView::new);
            stage = fromFxThread(() -> BenchWindow.show(pane, 776, 700));
            long before = used();
            onFxThread(() -> {
                model.show(ScopeChoice.personal("Personal"));
                tasks.finishAll();
            });
            tasks.started().clear();
            System.out.printf("heap per secret: %d bytes%n", (used() - before) / ROWS);
        }

        /// Closes it.
        @TearDown(Level.Trial)
        public void close() throws Exception {
            onFxThread(() -> {
                list.close();
                stage.close();
            });
            Platform.exit();
        }

        private static long used() {
            for (int round = 0; round < 3; round++) {
                System.gc();
            }
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        /// What is in the search after the next key: a letter more each time, then one again.
        private String nextTyped() {
            return TYPED.substring(0, 1 + count++ % TYPED.length());
        }

        private ListChoices nextOrder() {
            ListChoices.Sort[] orders = ListChoices.Sort.values();
            return ListChoices.DEFAULTS.withSort(orders[count++ % orders.length]);
        }

        private int nextJump() {
            return Math.floorMod(count++ * 48_271, ROWS);
        }

        private void search(String typed) throws Exception {
            onFxThread(() -> {
                list.searchProperty().set(typed);
                layOut(real);
            });
        }

        private void work() {
            tasks.started().forEach(PausedTaskRunner.Held::work);
        }

        private void deliver() throws Exception {
            onFxThread(() -> {
                tasks.started().forEach(PausedTaskRunner.Held::deliver);
                tasks.started().clear();
                layOut(real);
            });
        }

        private void show(List<String> found) {
            plain.setFixedCellSize(56);
            plain.setItems(FXCollections.observableList(found));
            layOut(plain);
        }

        private void layOut(Node shown) {
            BenchWindow.layOut(pane, shown);
        }
    }

    /// A key that is about to be pressed.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Pressing {
        private String typed;

        /// Ends what the key before began.
        @Setup(Level.Invocation)
        public void endLast(Shown shown) throws Exception {
            shown.work();
            shown.deliver();
            typed = shown.nextTyped();
        }
    }

    /// A search whose rows are found and not shown yet.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Found {

        /// Searches.
        @Setup(Level.Invocation)
        public void search(Shown shown) throws Exception {
            shown.search(shown.nextTyped());
            shown.work();
        }
    }

    /// Every row from the vault, page by page, through the client.
    @Benchmark
    public List<Secret> readAll(Vault vault) throws Exception {
        return vault.client.listAll(Scope.personal());
    }

    /// Floor: each row read, and as many bytes as its metadata passed through one cipher.
    @Benchmark
    public int readBareRows(Vault vault) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        int read = 0;
        try (Connection connection = Connections.readWrite(new VaultHome(vault.home).database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, metadata FROM secret")) {
            byte[] nonce = new byte[12];
            while (rows.next()) {
                nonce[read++ % nonce.length]++;
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.doFinal(rows.getBytes(2));
            }
        }
        return read;
    }

    /// From a key in the search to the rows that it finds.
    @Benchmark
    public void keystroke(Shown shown) throws Exception {
        shown.search(shown.nextTyped());
        shown.work();
        shown.deliver();
    }

    /// The first turn of the FX thread for a keystroke: the key.
    @Benchmark
    public void keystrokeTyped(Shown shown, Pressing pressing) throws Exception {
        shown.search(pressing.typed);
    }

    /// The second: the rows.
    @Benchmark
    public void keystrokeFound(Shown shown, Found found) throws Exception {
        shown.deliver();
    }

    /// Floor: strings that contain it, in a list of strings.
    @Benchmark
    public void keystrokePlainList(Shown shown) throws Exception {
        String typed = shown.nextTyped();
        onFxThread(() ->
                shown.show(shown.strings.stream().filter(name -> name.contains(typed)).toList()));
    }

    /// Another order, from the choice to the rows.
    @Benchmark
    public void sort(Shown shown) throws Exception {
        ListChoices order = shown.nextOrder();
        onFxThread(() -> {
            shown.list.choicesProperty().set(order);
            shown.layOut(shown.real);
        });
        shown.work();
        shown.deliver();
    }

    /// Floor: strings sorted, in a list of strings.
    @Benchmark
    public void sortPlainList(Shown shown) throws Exception {
        Comparator<String> order =
                shown.count++ % 2 == 0 ? Comparator.naturalOrder() : Comparator.reverseOrder();
        onFxThread(() -> shown.show(shown.strings.stream().sorted(order).toList()));
    }

    /// A jump to somewhere else in the list.
    @Benchmark
    public void scroll(Shown shown) throws Exception {
        int to = shown.nextJump();
        onFxThread(() -> {
            shown.layOut(shown.real);
            if (shown.real.lookup("#secrets") instanceof ListView<?> rows) {
                rows.scrollTo(to);
            }
            shown.layOut(shown.real);
        });
    }

    /// Floor: a jump in a list of strings.
    @Benchmark
    public void scrollPlainList(Shown shown) throws Exception {
        int to = shown.nextJump();
        onFxThread(() -> {
            if (shown.plain.getItems().isEmpty()) {
                shown.show(shown.strings);
            }
            shown.plain.scrollTo(to);
            shown.layOut(shown.plain);
        });
    }
}
