package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.app.away.LastReading;
import io.strongroom.app.away.RemovedAccount;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.app.window.RememberedPreferences;
import io.strongroom.app.window.WindowPlace;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.preferences.protection.SavePlace;
import io.strongroom.ui.shell.Leaving;
import io.strongroom.ui.task.FxTaskRunner;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.theme.AppTheme;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is on the stage: the screens of one account at a time, or the lock. The stage stays;
/// everything on it goes with the account. Use on the FX thread.
final class AppWindow implements AutoCloseable {

    private final Surroundings given;
    private final AppTheme theme;
    private final OnStage screen;
    private final StringProperty title;
    private final LastReading reading;
    private final RemovedAccount removed;
    private @Nullable AccountScreens shown;
    private @Nullable LockedWindow locked;
    private boolean warned;
    private Consumer<AccountScreens> onFirstScreens = _ -> {};

    /// What outlives an account's screens.
    ///
    /// @param home the data folder
    /// @param preferences what is remembered
    /// @param build which program this is
    /// @param messages the words
    /// @param clock tells how long ago something was
    /// @param picker lets the user choose files
    /// @param savePlace lets the user choose where a new file goes
    /// @param copier puts a name or an ID on the clipboard
    /// @param clipboard takes secrets, for a while
    /// @param accounts what the screens about accounts stand on, made when they are first shown
    /// @param sessions begins a session with an account
    /// @param vault the one on this machine; closed with the window
    /// @param guard locks and unlocks it
    /// @param patienceOfWrites how long a write may keep a lock from taking the keys
    /// @param onChosen takes the account that the user turned to
    record Surroundings(
            Path home,
            RememberedPreferences preferences,
            BuildInfo build,
            Messages messages,
            Clock clock,
            FilePicker picker,
            SavePlace savePlace,
            Consumer<String> copier,
            SecretClipboard clipboard,
            Supplier<AccountServices> accounts,
            Function<Account, AccountSession> sessions,
            VaultSession vault,
            VaultGuard guard,
            Duration patienceOfWrites,
            Consumer<Account> onChosen) {}

    /// Dresses the stage, which shows nothing yet.
    AppWindow(Stage stage, Surroundings given) {
        this.given = given;
        // Before the first control: one made earlier would have JavaFX load its own theme for
        // nothing.
        this.theme = new AppTheme(given.preferences().current().theme());
        this.screen = new OnStage(stage, theme, this::lock);
        WindowPlace.restore(stage, given.preferences());
        this.title = stage.titleProperty();
        this.reading = new LastReading(given.clock());
        this.removed = new RemovedAccount(given.accounts(), new FxTaskRunner());
        stage.focusedProperty().subscribe(this::focused);
        stage.setOnCloseRequest(request -> {
            if (!mayClose(stage)) {
                request.consume();
            }
        });
        given.vault().onChangeElsewhere(() -> Platform.runLater(this::refreshVault));
    }

    /// What is half done and locked away goes with the window, so that is said once.
    private boolean mayClose(Stage stage) {
        if (locked != null && locked.keepsDraft() && !warned) {
            warned = true;
            locked.tell(given.messages().text("lock.closing"));
            return false;
        }
        return shown == null || shown.window().mayLeave(Leaving.CLOSING, stage::hide);
    }

    private void refreshVault() {
        if (shown != null && shown.account() instanceof Account.LocalVault) {
            shown.shell().refresh();
        }
    }

    /// Takes the first screens that come on the stage, now or after unlocking.
    void onFirstScreens(Consumer<AccountScreens> listener) {
        onFirstScreens = listener;
    }

    /// Runs with every key and every move of the pointer in the window.
    void onActive(Runnable listener) {
        screen.onActive(listener);
    }

    /// Locks the window, whatever is under way; never asks. What is half done comes back.
    void lock() {
        AccountScreens screens = shown;
        if (screens == null) {
            return;
        }
        shown = null;
        screens.retire();
        showLocked(screens.account()).replace(screens, given.clipboard()::clear);
    }

    /// Shows the lock from the start, in the place of an account's screens.
    LockedWindow showLocked(Account account) {
        LockedWindow window =
                new LockedWindow(
                        account,
                        given.vault(),
                        given.guard(),
                        given.messages(),
                        given.patienceOfWrites(),
                        given.picker(),
                        given.accounts(),
                        this::unlocked,
                        this::tell);
        put(window);
        return window;
    }

    private void put(LockedWindow window) {
        locked = window;
        warned = false;
        title.unbind();
        title.set(given.messages().text("app.name"));
        screen.put(window.root());
        window.begin();
    }

    private void unlocked(Account account, Optional<byte[]> kept) {
        locked = null;
        AccountScreens screens = show(given.sessions().apply(account));
        screens.complete();
        beginIn(screens);
        kept.ifPresent(bytes -> {
            screens.window().restore(bytes);
            Arrays.fill(bytes, (byte) 0);
        });
        screen.active();
    }

    private void beginIn(AccountScreens screens) {
        // A field can have the focus once the skins are made.
        scene().getRoot().applyCss();
        screens.window().begin();
    }

    Scene scene() {
        return screen.scene();
    }

    /// Puts an account's first screen on the stage; [AccountScreens#complete()] draws the rest.
    AccountScreens show(AccountSession session) {
        AccountScreens screens = new AccountScreens(session, graph(session));
        shown = screens;
        title.bind(screens.title(given.messages()));
        screen.put(screens.window().root());
        screens.enter(scene());
        screens.onListed(reading::done);
        onFirstScreens.accept(screens);
        onFirstScreens = _ -> {};
        return screens;
    }

    /// Turns to another account, as [io.strongroom.ui.accounts.switching.AccountSwitch] does.
    void switchTo(Account account) {
        switchTo(account, Optional.empty());
    }

    private void switchTo(Account account, Optional<Consumer<Runnable>> removal) {
        AccountScreens from = shown;
        if (from == null || from.account().id().equals(account.id())) {
            return;
        }
        // The lock may have come meanwhile.
        Runnable turn = () -> shown().filter(from::equals).ifPresent(_ -> replace(from, account));
        Runnable leave = () -> removal.orElse(Runnable::run).accept(turn);
        Leaving why = removal.isPresent() ? Leaving.REMOVING : Leaving.SWITCHING;
        if (from.window().mayLeave(why, leave)) {
            leave.run();
        }
    }

    /// The screens that are on the stage; none before the first and after the last.
    Optional<AccountScreens> shown() {
        return Optional.ofNullable(shown);
    }

    private void replace(AccountScreens before, Account account) {
        AccountScreens screens = show(given.sessions().apply(account));
        screens.complete();
        beginIn(screens);
        given.onChosen().accept(account);
        before.leaveAndClose();
    }

    /// The vault is another one now, so that all that was read of it is out of date. What is half
    /// done stays.
    private void restored(String sentence) {
        AccountScreens before = shown;
        if (before != null) {
            unlocked(before.account(), before.shell().keep());
            before.leaveAndClose();
        }
        tell(notices -> notices.done(sentence));
    }

    private void tell(Consumer<Notices> words) {
        shown().ifPresent(screens -> words.accept(screens.shell().notices()));
    }

    private AppGraph graph(AccountSession session) {
        return new AppGraph(
                new AppGraph.Surroundings(
                        session.account(),
                        session.client(),
                        given.home(),
                        given.preferences(),
                        theme,
                        given.build().version(),
                        given.messages(),
                        given.clock(),
                        given.picker(),
                        given.copier(),
                        given.clipboard(),
                        given.accounts(),
                        this::switchTo,
                        given.guard(),
                        given.savePlace(),
                        screen.presenting()::toggle,
                        this::lock,
                        this::restored));
    }

    /// What others see is hidden once the window is left; what may have changed meanwhile is read
    /// again when the user comes back to it.
    private void focused(boolean focused) {
        if (shown != null && !focused) {
            shown.shell().windowLeft();
        } else if (shown != null) {
            Runnable leave = () -> switchTo(new Account.LocalVault(given.home()));
            AccountScreens left = shown;
            removed.look(left.account(), () -> left.tellGone(given.messages(), leave));
            if (reading.isOver()) {
                shown.shell().refresh();
            }
        }
    }

    /// Ends what is under way and closes the session.
    @Override
    public void close() {
        if (shown != null) {
            shown.leave().close();
            shown = null;
        }
        given.vault().close();
    }
}
