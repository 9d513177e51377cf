package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.PreferencesFile;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.key.KeyPlace;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.SealedAccountKeys;
import io.strongroom.app.session.VaultSession;
import io.strongroom.app.window.MachineAccounts;
import io.strongroom.app.window.RememberedPreferences;
import io.strongroom.domain.Secret;
import io.strongroom.support.AccessibleTree;
import io.strongroom.support.KeysInMemory;
import io.strongroom.support.NotedClipboard;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The real window on a stage of the toolkit without a display, and what a person sees and does
/// there.
final class OpenWindow implements AutoCloseable {

    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    final FxRobot robot = new FxRobot();
    final List<Path> toPick = new ArrayList<>();
    Optional<Path> toSave = Optional.empty();
    final List<String> copied = new ArrayList<>();
    final List<Account> chosen = new ArrayList<>();
    final List<URI> pages = new ArrayList<>();
    final KeysInMemory keys = new KeysInMemory();
    final Map<String, String> environment = new HashMap<>();
    final RememberedPreferences preferences;
    private final VaultSession vault;
    private final AccountBook book;
    private final Stage stage;
    private final AppWindow window;

    /// Makes the window; nothing is shown in it yet. Call on the FX thread.
    private OpenWindow(Stage stage, Path home, Duration patienceOfWrites) {
        this.stage = stage;
        vault = new VaultSession(home, CLOCK, BuildInfo.load());
        book =
                new AccountBook(
                        home,
                        CLOCK,
                        place ->
                                place == KeyPlace.VAULT
                                        ? new SealedAccountKeys(home, vault)
                                        : keys);
        PreferencesFile file = new PreferencesFile(home, CLOCK);
        preferences = new RememberedPreferences(file, file.load().preferences());
        window =
                new AppWindow(
                        stage,
                        new AppWindow.Surroundings(
                                home,
                                preferences,
                                BuildInfo.load(),
                                new Messages(Locale.ENGLISH),
                                CLOCK,
                                () -> List.copyOf(toPick),
                                _ -> toSave,
                                copied::add,
                                new NotedClipboard(copied),
                                () -> accounts(home),
                                this::session,
                                vault,
                                vault.guard(),
                                patienceOfWrites,
                                chosen::add));
    }

    /// Opens the window for an account, with what is remembered in a folder.
    static OpenWindow of(Stage stage, Account account, Path home) {
        return of(stage, account, home, LockedWindow.PATIENCE);
    }

    /// The same, with a lock that waits for writes only so long.
    static OpenWindow of(Stage stage, Account account, Path home, Duration patienceOfWrites) {
        OpenWindow[] opened = new OpenWindow[1];
        FxRobot robot = new FxRobot();
        robot.interact(() -> {
            opened[0] = new OpenWindow(stage, home, patienceOfWrites);
            AccountScreens screens = opened[0].window.show(opened[0].session(account));
            stage.show();
            screens.complete();
            screens.window().begin();
        });
        return opened[0];
    }

    /// Opens the window of the vault in a folder on its lock, as a start does that finds no key
    /// file there.
    static OpenWindow locked(Stage stage, Path home) {
        OpenWindow[] opened = new OpenWindow[1];
        FxRobot robot = new FxRobot();
        robot.interact(() -> {
            opened[0] = new OpenWindow(stage, home, LockedWindow.PATIENCE);
            LockedWindow lock = opened[0].window.showLocked(new Account.LocalVault(home));
            stage.show();
            lock.begin();
            lock.beLocked();
        });
        return opened[0];
    }

    private AccountServices accounts(Path home) {
        return MachineAccounts.of(book, home, BuildInfo.load(), environment, pages::add);
    }

    private AccountSession session(Account account) {
        return AccountSession.in(vault, account, BuildInfo.load());
    }

    VaultGuard guard() {
        return vault.guard();
    }

    /// The vault on this machine, as the window has it.
    VaultSession vault() {
        return vault;
    }

    AppWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        robot.interact(() -> {
            window.close();
            preferences.close();
            stage.hide();
        });
    }

    // What a person sees

    List<String> names() {
        return robot.lookup("#secrets")
                .<ListView<Secret>>tryQuery()
                .map(list -> list.getItems().stream().map(Secret::name).toList())
                .orElse(List.of());
    }

    boolean shows(String words) {
        return labels().anyMatch(words::equals);
    }

    boolean showsPart(String words) {
        return labels().anyMatch(text -> text.contains(words));
    }

    /// The name that the details show; empty when they show none.
    String detailName() {
        return robot.lookup("#detail-name")
                .<Labeled>tryQuery()
                .filter(OpenWindow::isSeen)
                .map(Labeled::getText)
                .orElse("");
    }

    String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private Stream<String> labels() {
        return robot
                .lookup((Node node) -> node instanceof Labeled && isSeen(node))
                .queryAll()
                .stream()
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    /// Every text that is drawn, and what a screen reader could be told.
    List<String> seenTexts() {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            collect(root, found);
            found.addAll(AccessibleTree.words(root));
        });
        return found;
    }

    /// Every text that is drawn below a node. Call on the FX thread, or when nothing is drawn.
    static List<String> texts(Node node) {
        List<String> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (node instanceof Text text) {
            found.add(text.getText());
        }
        if (node instanceof Labeled labeled) {
            found.add(String.valueOf(labeled.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null) {
            if (!at.isVisible()) {
                return false;
            }
            at = at.getParent();
        }
        return true;
    }

    // What a person does

    void create(String name, String value) {
        robot.clickOn("#name").write(name).clickOn("#value").write(value).clickOn("#create");
    }

    /// Chooses the row of a name, and waits until the details show it.
    ///
    /// Rows may still move when this begins, as they do after a creation: when the click hits the
    /// one that came in between, it is given again.
    ///
    /// @return the robot, for what is done with the chosen row
    FxRobot choose(String name) {
        waitUntil(() -> {
            clickOnRow(name);
            return detailName().equals(name) && focused().equals("secrets");
        });
        return robot;
    }

    /// Clicks on the row of a name until it is the selected one, whatever else comes of it.
    FxRobot clickOnRow(String name) {
        waitUntil(() -> {
            row(name).ifPresent(robot::clickOn);
            return isSelected(name);
        });
        return robot;
    }

    private boolean isSelected(String name) {
        return robot
                .lookup("#secrets")
                .<Secret>queryListView()
                .getSelectionModel()
                .getSelectedItems()
                .stream()
                .anyMatch(secret -> secret.name().equals(name));
    }

    private Optional<Node> row(String name) {
        List<Node> found = new ArrayList<>();
        robot.interact(() -> {
            stage.getScene().getRoot().layout();
            robot.lookup(".secret-cell").<ListCell<?>>queryAll().stream()
                    .filter(cell ->
                            cell.getItem() instanceof Secret secret && secret.name().equals(name))
                    .filter(OpenWindow::isSeen)
                    .forEach(found::add);
        });
        return found.stream().findFirst();
    }

    /// Puts a text into a field, in the place of what is there.
    void type(String field, String text) {
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE).write(text);
    }

    void press(String words) {
        waitUntil(() -> shows(words));
        robot.clickOn((Node node) ->
                node instanceof Labeled labeled && words.equals(labeled.getText()) && isSeen(node));
    }

    void hold(KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }

    static void waitUntil(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
            // What is seen may be half done: the FX thread ends its turn first.
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException tooLong) {
            throw new AssertionError("the window did not come to show it", tooLong);
        }
    }
}
