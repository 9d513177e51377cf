package io.strongroom.bench;

import static io.strongroom.bench.BenchWindow.awaitFrames;
import static io.strongroom.bench.BenchWindow.fromFxThread;
import static io.strongroom.bench.BenchWindow.onFxThread;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Row;
import io.strongroom.support.LocalVaultServer;
import io.strongroom.support.PausedTaskRunner;
import io.strongroom.support.Reviews;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.review.ReviewServices;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.sheet.ReviewSheet;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a review of 5,000 rows costs the FX thread, styles and layout included, on the headless
/// platform: to open the sheet, to fill it with what was read, to search, and to take a keystroke
/// in a name. The window opens the sheet while it still reads, so opening and filling are never one
/// frame. The floor of each is the same done to a list of 5,000 plain strings.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class ReviewSheetBenchmark {

    private static final int ROWS = 5_000;
    private static final int FRAMES_AHEAD = 10;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private int count;
    private Path home;
    private LocalVaultServer server;
    private SecretsClient client;
    private StackPane pane;
    private Stage stage;
    private ReviewViewModel review;
    private Row row;
    private List<String> strings;
    private ListView<String> plain;

    /// Opens a window with a sheet.
    @Setup(Level.Trial)
    public void open() throws Exception {
        home =
                Files.createTempDirectory(
                        Files.createDirectories(
                                Path.of(System.getProperty("bench.folder", "target/bench"))),
                        "sheet");
        server = new LocalVaultServer(home);
        client = server.client();
        strings = IntStream.range(0, ROWS).mapToObj(i -> "SECRET_NUMBER_" + i).toList();
        Platform.startup(() -> {});
        pane = new StackPane();
        stage = fromFxThread(() -> BenchWindow.show(pane, 1180, 760));
        plain = fromFxThread(ListView::new);
    }

    /// Makes a sheet for the two that need one.
    @Setup(Level.Iteration)
    public void showSheet() throws Exception {
        Read made = read();
        onFxThread(() -> showSheet(made));
        review = made.review();
        row = review.rows().shown().get(7);
    }

    /// Closes everything.
    @TearDown(Level.Trial)
    public void close() throws Exception {
        onFxThread(stage::close);
        Platform.exit();
        client.close();
        server.close();
    }

    /// The sheet, while what arrived is being read.
    @Benchmark
    public void openSheet(Prepared prepared) throws Exception {
        onFxThread(() -> showFrame(prepared.read));
    }

    /// What was read, told in the head and the foot of the sheet that is open.
    @Benchmark
    public void fillSheet(Opened opened) throws Exception {
        onFxThread(() -> fill(opened.read));
    }

    /// The rows, in the frame after that.
    @Benchmark
    public void drawRows(Filled filled) throws Exception {
        onFxThread(() -> drawRows(filled.sheet));
    }

    /// Floor: a list of strings.
    @Benchmark
    public void openPlainList() throws Exception {
        onFxThread(() -> {
            plain = new ListView<>();
            plain.setFixedCellSize(36);
            plain.getItems().setAll(strings);
            lay(plain);
        });
    }

    /// A search that finds a tenth of the rows, or all again.
    @Benchmark
    public void search() throws Exception {
        boolean all = count++ % 2 == 0;
        onFxThread(() -> {
            review.rows().searchProperty().set(all ? "" : "7");
            layOut();
        });
    }

    /// Floor: the same in a list of strings.
    @Benchmark
    public void searchPlainList() throws Exception {
        boolean all = count++ % 2 == 0;
        onFxThread(() -> {
            if (!pane.getChildren().contains(plain)) {
                lay(plain);
            }
            plain.getItems()
                    .setAll(
                            all
                                    ? strings
                                    : strings.stream().filter(name -> name.contains("7")).toList());
            layOut();
        });
    }

    /// A keystroke in a name.
    @Benchmark
    public void keystroke() throws Exception {
        String name = "NAME_" + count++ % 50;
        onFxThread(() -> {
            review.rows().rename(row, name);
            layOut();
        });
    }

    /// Floor: one string of the list is another.
    @Benchmark
    public void keystrokePlainList() throws Exception {
        String name = "NAME_" + count++ % 50;
        onFxThread(() -> {
            if (!pane.getChildren().contains(plain)) {
                plain.getItems().setAll(strings);
                lay(plain);
            }
            plain.getItems().set(7, name);
            layOut();
        });
    }

    /// What arrived and is not read yet, as the window opens the sheet before it is.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Prepared {
        private Read read;

        /// Has it arrive.
        @Setup(Level.Invocation)
        public void begin(ReviewSheetBenchmark bench) throws Exception {
            read = bench.begin();
        }
    }

    /// What was read in the background, and a sheet that does not show it yet, but has had the
    /// frames to make its rows ahead: reading takes longer than they do.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Opened {
        private Read read;

        /// Reads, and opens the sheet.
        @Setup(Level.Invocation)
        public void open(ReviewSheetBenchmark bench) throws Exception {
            read = bench.read();
            onFxThread(() -> bench.showFrame(read));
            awaitFrames(FRAMES_AHEAD);
        }
    }

    /// A sheet that tells what was read, and does not show its rows yet.
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Filled {
        private ReviewSheet sheet;

        /// Reads, opens the sheet and fills it.
        @Setup(Level.Invocation)
        public void fill(ReviewSheetBenchmark bench) throws Exception {
            Read read = bench.read();
            sheet = fromFxThread(() -> bench.showFrame(read));
            awaitFrames(FRAMES_AHEAD);
            onFxThread(() -> bench.fill(read));
        }
    }

    /// A review that is read.
    ///
    /// @param tasks holds the listing and the reading, or what they came to
    record Read(ReviewViewModel review, PausedTaskRunner tasks) {}

    private Read read() throws Exception {
        Read begun = begin();
        begun.tasks().started().forEach(PausedTaskRunner.Held::work);
        return begun;
    }

    /// A review that is to be read: nothing of it is worked off yet.
    private Read begin() throws Exception {
        PausedTaskRunner tasks = new PausedTaskRunner();
        ReviewServices services = Reviews.services(client, tasks, messages);
        String lines =
                strings.stream()
                        .map(name -> name + "=sk-example-of-the-usual-length-0123456789\n")
                        .collect(Collectors.joining());
        ReviewViewModel made =
                fromFxThread(() -> new ReviewViewModel(services, personal(), "the clipboard"));
        made.read(
                _ -> Intake.ofText(lines),
                failure -> {
                    throw new IllegalStateException(failure);
                });
        return new Read(made, tasks);
    }

    private void showSheet(Read read) {
        ReviewSheet sheet = showFrame(read);
        fill(read);
        drawRows(sheet);
    }

    private void fill(Read read) {
        read.tasks().started().forEach(PausedTaskRunner.Held::deliver);
        layOut();
    }

    /// The sheet does so by itself two frames later, if nobody asks for it.
    private void drawRows(ReviewSheet sheet) {
        sheet.focus();
        layOut();
    }

    private ReviewSheet showFrame(Read read) {
        ScopesViewModel scopes =
                new ScopesViewModel(
                        client,
                        read.tasks(),
                        messages,
                        new UserMessages(messages),
                        Scope.personal());
        ReviewSheet sheet = new ReviewSheet(read.review(), scopes, messages, () -> {}, () -> {});
        lay(sheet.root());
        return sheet;
    }

    private static ScopeChoice personal() {
        return ScopeChoice.personal("Personal");
    }

    private void lay(Region shown) {
        BenchWindow.layOut(pane, shown);
    }

    private void layOut() {
        BenchWindow.layOut(pane, pane.getChildren().getFirst());
    }
}
