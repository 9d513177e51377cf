package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.app.session.AccountSession;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.shell.Window.Leaving;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.theme.AppTheme;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is on the stage: the screens of one account at a time. The stage and its scene stay;
/// everything in it goes with the account. Use on the FX thread.
final class AppWindow implements AutoCloseable {

    private final Surroundings given;
    private final AppTheme theme;
    private final Scene scene;
    private @Nullable AccountScreens shown;

    /// What outlives an account's screens.
    ///
    /// @param home the data folder
    /// @param preferences what is remembered
    /// @param build which program this is
    /// @param messages the words
    /// @param clock tells how long ago something was
    /// @param picker lets the user choose files
    /// @param copier puts a name or an ID on the clipboard
    /// @param accounts what the screens about accounts stand on, made when they are first shown
    /// @param sessions begins a session with an account
    /// @param onChosen takes the account that the user turned to
    record Surroundings(
            Path home,
            RememberedPreferences preferences,
            BuildInfo build,
            Messages messages,
            Clock clock,
            FilePicker picker,
            Consumer<String> copier,
            Supplier<AccountServices> accounts,
            Function<Account, AccountSession> sessions,
            Consumer<Account> onChosen) {}

    /// Dresses the stage, which shows nothing yet.
    AppWindow(Stage stage, Surroundings given) {
        this.given = given;
        // Before the first control: one made earlier would have JavaFX load its own theme for
        // nothing.
        this.theme = new AppTheme(given.preferences().current().theme());
        WindowPlace.restore(stage, given.preferences());
        scene = new Scene(new StackPane(), stage.getWidth(), stage.getHeight());
        theme.dress(scene);
        stage.setScene(scene);
        stage.focusedProperty().subscribe(this::hideValuesUnless);
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN),
                        () -> requestClose(stage));
        stage.setOnCloseRequest(request -> {
            if (shown != null && !shown.window().mayLeave(Leaving.CLOSING, stage::hide)) {
                request.consume();
            }
        });
    }

    Scene scene() {
        return scene;
    }

    /// Puts an account's first screen on the stage; [AccountScreens#complete()] draws the rest.
    AccountScreens show(AccountSession session) {
        AccountScreens screens = new AccountScreens(session, graph(session));
        shown = screens;
        screens.enter(scene);
        return screens;
    }

    /// Turns to another account, in the same window. If something typed or not yet sent would be
    /// lost, it asks first.
    void switchTo(Account account) {
        if (shown != null
                && !shown.account().id().equals(account.id())
                && shown.window().mayLeave(Leaving.SWITCHING, () -> replaceBy(account))) {
            replaceBy(account);
        }
    }

    /// The screens that are on the stage; none before the first and after the last.
    Optional<AccountScreens> shown() {
        return Optional.ofNullable(shown);
    }

    private void replaceBy(Account account) {
        AccountScreens before = shown;
        AccountScreens screens = show(given.sessions().apply(account));
        screens.complete();
        // A field can have the focus once the skins are made.
        scene.getRoot().applyCss();
        screens.window().begin();
        given.onChosen().accept(account);
        if (before != null) {
            AccountSession left = before.leave();
            Thread.ofVirtual().name("close-session").start(left::close);
        }
    }

    /// The same as the window's own close button.
    private static void requestClose(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
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
                        given.accounts(),
                        this::switchTo));
    }

    private void hideValuesUnless(boolean focused) {
        if (!focused && shown != null) {
            shown.shell().hideValues();
        }
    }

    /// Ends what is under way and closes the session.
    @Override
    public void close() {
        if (shown != null) {
            shown.leave().close();
            shown = null;
        }
    }
}
