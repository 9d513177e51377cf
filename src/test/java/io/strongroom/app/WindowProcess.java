package io.strongroom.app;

import com.sun.management.HotSpotDiagnosticMXBean;

import io.strongroom.app.log.Logging;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.window.StartupTrace;
import io.strongroom.support.Canary;
import io.strongroom.support.FileDrop;
import io.strongroom.ui.control.SecretField;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The whole program in a process of its own, used without a test's robot: that one keeps the
/// events it has made, and with them what they were made for. Canaries are known by their seeds.
final class WindowProcess {

    static final Canary PASSPHRASE = Canary.text(11);
    static final Canary NAME = Canary.name(12);
    static final Canary VALUE = Canary.text(13);
    static final Canary DESCRIPTION = Canary.text(14);
    static final Canary DRAFT_NAME = Canary.name(15);
    static final Canary DRAFT_VALUE = Canary.text(16);
    static final Canary DRAFT_DESCRIPTION = Canary.text(17);
    static final Canary ACCOUNT_KEY = Canary.text(18);

    private static final Pattern DONE = Pattern.compile("([\\d,]+) of [\\d,]+");

    private final Stage stage;

    private WindowProcess(Stage stage) {
        this.stage = stage;
    }

    /// Starts one.
    ///
    /// @param script which of its scripts it goes through
    /// @param arguments the data folder, and what else the script wants
    static Process start(String script, Path... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseG1GC",
                                "-Xmx512m",
                                "-Duser.language=en",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WindowProcess.class.getName(),
                                script));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        withoutDesktop(builder.environment());
        return builder.start();
    }

    /// Leaves no bus, and with it no keyring, and no account to find.
    static void withoutDesktop(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(DBUS|XDG|PRIME)_.*"));
        environment.put("DBUS_SYSTEM_BUS_ADDRESS", "disabled:");
    }

    /// Opens the window and goes through a script; ends with 0 if all of it came about.
    public static void main(String[] args) throws Exception {
        CompletableFuture<WindowProcess> shown = new CompletableFuture<>();
        Logging.into(new AppPaths(Path.of(args[1])).logs());
        Platform.startup(() -> {
            MainWindow window =
                    new MainWindow(new AppPaths(Path.of(args[1])), StartupTrace.fromEnvironment());
            window.prepare();
            Stage stage = new Stage();
            window.show(stage, _ -> false);
            shown.complete(new WindowProcess(stage));
        });
        try {
            WindowProcess window = shown.get();
            switch (args[0]) {
                case "dumps" -> window.dumps(Path.of(args[2]));
                case "cycles" -> window.cycles();
                case "session" -> window.session();
                case "import" -> window.importFile(Path.of(args[2]));
                default -> throw new IllegalArgumentException(args[0]);
            }
            System.out.println("done");
            Runtime.getRuntime().halt(0);
        } catch (Exception | AssertionError failed) {
            System.out.println(failed);
            Runtime.getRuntime().halt(1);
        }
    }

    private void dumps(Path folder) throws Exception {
        await(() -> isReady("#unlock") && has("#passphrase"));
        type("#passphrase", PASSPHRASE::reveal);
        dump(folder.resolve("typed.hprof"));
        press("#unlock");

        await(() -> has("#name"));
        type("#name", NAME::reveal);
        type("#description", DESCRIPTION::reveal);
        onFx(() -> ((SecretField) node(".secret-field")).valueProperty().set(VALUE.reveal()));
        press("#create");
        await(() -> rows() == 1);
        onFx(() -> ((ListView<?>) node("#secrets")).getSelectionModel().select(0));
        await(() -> isReady("#reveal"));
        press("#reveal");
        await(() -> has(".value-area"));
        type("#name", DRAFT_NAME::reveal);
        type("#description", DRAFT_DESCRIPTION::reveal);
        onFx(() -> ((SecretField) node(".secret-field")).valueProperty().set(DRAFT_VALUE.reveal()));
        press(KeyCode.COMMA);
        press("#accounts-add");
        await(() -> has("#account-key"));
        onFx(() -> accountKey().set(ACCOUNT_KEY.reveal()));
        dump(folder.resolve("unlocked.hprof"));

        lockAndWait();
        dump(folder.resolve("locked.hprof"));

        type("#passphrase", PASSPHRASE::reveal);
        press("#unlock");
        await(() -> has("#name") && rows() == 1);
        await(() -> DRAFT_NAME.reveal().equals(((TextField) node("#name")).getText()));
        await(() -> has("#account-key") && ACCOUNT_KEY.reveal().equals(accountKey().get()));
        lockAndWait();
        dump(folder.resolve("locked-again.hprof"));
    }

    /// Unlocks, stores a secret unless it is there, types half of another, locks and unlocks.
    private void session() throws Exception {
        await(() -> isReady("#unlock") && has("#passphrase"));
        type("#passphrase", PASSPHRASE::reveal);
        press("#unlock");
        await(() -> rows() > 0);
        if (rows() < 3) {
            type("#name", NAME::reveal);
            type("#description", DESCRIPTION::reveal);
            onFx(() -> ((SecretField) node(".secret-field")).valueProperty().set(VALUE.reveal()));
            press("#create");
            await(() -> rows() == 3);
        }
        type("#name", DRAFT_NAME::reveal);
        type("#description", DRAFT_DESCRIPTION::reveal);
        onFx(() -> ((SecretField) node(".secret-field")).valueProperty().set(DRAFT_VALUE.reveal()));
        haveItLookedAt();
        lock();
        await(() -> isReady("#unlock"));
        haveItLookedAt();
        type("#passphrase", PASSPHRASE::reveal);
        press("#unlock");
        await(() -> rows() == 3);
    }

    /// Drops a file, saves all of it, and prints what the sheet counts as done while it does.
    private void importFile(Path file) throws Exception {
        await(() -> new FileDrop(List.of(file)).drop(stage.getScene().getRoot()));
        await(() -> isReady("#review-submit"));
        onFx(() ->
                ((Labeled) node("#review-numbers"))
                        .textProperty()
                        .subscribe(numbers -> {
                            Matcher done = DONE.matcher(numbers);
                            if (done.matches()) {
                                System.out.println("done " + done.group(1).replace(",", ""));
                            }
                        }));
        press("#review-submit");
        await(() -> !node("#review-progress").isVisible());
    }

    private static void haveItLookedAt() throws IOException {
        System.out.println("look");
        if (System.in.read() < 0) {
            throw new IOException("nobody looks");
        }
    }

    /// Prints the bytes in use after ten rounds, and after a hundred more.
    private void cycles() throws Exception {
        await(() -> has("#name"));
        type("#name", NAME::reveal);
        onFx(() -> ((SecretField) node(".secret-field")).valueProperty().set(VALUE.reveal()));
        press("#create");
        await(() -> rows() == 1);
        rounds(10);
        System.out.println("used " + used());
        rounds(100);
        System.out.println("used " + used());
    }

    private void rounds(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            lock();
            await(() -> isReady("#unlock"));
            press("#unlock");
            await(() -> rows() == 1);
        }
    }

    /// Returns once the program has tidied its heap of its own accord: twice, and twice again.
    private void lockAndWait() throws Exception {
        long before = fullCollections();
        lock();
        await(() -> isReady("#unlock"));
        await(() -> fullCollections() >= before + 4);
    }

    private static long fullCollections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("G1 Old Generation"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void dump(Path file) throws IOException {
        // With what is garbage and was not collected yet.
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(file.toString(), false);
    }

    private StringProperty accountKey() {
        return ((SecretField) node("#account-key")).valueProperty();
    }

    private void lock() throws Exception {
        press(KeyCode.L);
    }

    /// A shortcut.
    private void press(KeyCode key) throws Exception {
        onFx(() ->
                Objects.requireNonNull(
                                stage.getScene()
                                        .getAccelerators()
                                        .get(
                                                new KeyCodeCombination(
                                                        key, KeyCombination.SHORTCUT_DOWN)))
                        .run());
    }

    private void type(String id, Supplier<String> text) throws Exception {
        onFx(() -> ((TextField) node(id)).setText(text.get()));
    }

    private void press(String id) throws Exception {
        await(() -> {
            boolean ready = isReady(id);
            if (ready) {
                ((Button) node(id)).fire();
            }
            return ready;
        });
    }

    private int rows() {
        return stage.getScene().lookup("#secrets") instanceof ListView<?> list
                ? list.getItems().size()
                : 0;
    }

    private boolean has(String id) {
        return stage.getScene().lookup(id) != null;
    }

    private boolean isReady(String id) {
        return stage.getScene().lookup(id) instanceof Labeled button
                && button.isVisible()
                && !button.isDisabled();
    }

    private Node node(String id) {
        return Objects.requireNonNull(stage.getScene().lookup(id), id);
    }

    private static void onFx(Runnable action) throws Exception {
        CompletableFuture.runAsync(action, Platform::runLater).get();
    }

    private void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!CompletableFuture.supplyAsync(condition::getAsBoolean, Platform::runLater).get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "stayed at: " + OpenWindow.texts(stage.getScene().getRoot()));
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
