package io.strongroom.app;

import io.strongroom.account.Preferences;
import io.strongroom.account.ThemeChoice;
import io.strongroom.app.away.AutoLock;
import io.strongroom.app.desktop.FileChooserPicker;
import io.strongroom.app.desktop.OwnClipboard;
import io.strongroom.app.desktop.SavePlaceChooser;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.ProcessHardening;
import io.strongroom.app.window.FirstWindow;
import io.strongroom.app.window.Frames;
import io.strongroom.app.window.MachineAccounts;
import io.strongroom.app.window.Rehearsal;
import io.strongroom.app.window.RememberedPreferences;
import io.strongroom.app.window.StartupTrace;
import io.strongroom.app.window.StartupTrace.Milestone;
import io.strongroom.app.window.WindowIcons;
import io.strongroom.app.window.WindowPlace;
import io.strongroom.file.PrivateFiles;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.shell.StartProblemView;
import io.strongroom.ui.task.FxTicker;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/// The window's life: from a start, over later starts that bring it forward, to closing what was
/// opened. Whatever is slow begins beside the first frame, never before it.
final class MainWindow implements AutoCloseable {

    private final AppPaths paths;
    private final StartupTrace trace;
    private Predicate<URI> browser = _ -> false;
    private final FutureTask<Preparation> prepared = new FutureTask<>(this::startPreparing);
    private @Nullable FirstWindow firstWindow;
    private @Nullable Stage stage;
    private @Nullable RememberedPreferences preferences;
    private @Nullable AppWindow window;
    private @Nullable AutoLock autoLock;
    private final OwnClipboard clipboard = new OwnClipboard(new FxTicker(), this::clipboardTime);
    private boolean tidied;

    MainWindow(AppPaths paths, StartupTrace trace) {
        this.paths = paths;
        this.trace = trace;
    }

    /// Claims the data folder for this window. If another window has it, that one is brought
    /// forward.
    private boolean isFirst() {
        try {
            PrivateFiles.createFolders(paths.home());
            Optional<FirstWindow> claimed = FirstWindow.claim(paths.home());
            claimed.ifPresent(first -> firstWindow = first);
            return claimed.isPresent();
        } catch (IOException notWritable) {
            // The window opens all the same: it is the place that tells what is wrong with the
            // folder.
            log().warn("a second window cannot be kept away", notWritable);
            return true;
        }
    }

    /// Begins what the first frame needs and the toolkit does not, beside the toolkit's own start:
    /// claims the data folder, reads the environment and what is remembered.
    void prepare() {
        // A virtual thread would have its scheduler set up first.
        Thread.ofPlatform()
                .daemon()
                .name("prepare")
                .start(() -> {
                    prepared.run();
                    AppTheme.warmUp();
                    // The first logger of a class looks for who writes the log.
                    LoggerFactory.getILoggerFactory();
                });
    }

    /// Shows the window and begins to load what it lists; ends the program if another window of
    /// this data folder is open.
    ///
    /// @param pages opens a page in the user's browser
    void show(Stage shown, Predicate<URI> pages) {
        browser = pages;
        trace.reach(Milestone.TOOLKIT);
        stage = shown;
        switch (prepared()) {
            case Preparation.Ready ready -> showFor(ready, shown);
            case Preparation.Unusable(Messages messages, String sentence) ->
                    showProblem(messages, sentence, shown);
            case Preparation.ShownElsewhere() -> Platform.exit();
        }
    }

    private Preparation prepared() {
        try {
            return prepared.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the start could not be prepared", failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("the start was interrupted", interrupted);
        }
    }

    private Preparation startPreparing() {
        if (!isFirst()) {
            return new Preparation.ShownElsewhere();
        }
        return Preparation.of(paths);
    }

    private void showFor(Preparation.Ready ready, Stage shown) {
        Messages messages = ready.messages();
        RememberedPreferences remembered =
                new RememberedPreferences(ready.file(), ready.loaded().preferences());
        AppWindow opened =
                new AppWindow(
                        shown,
                        new AppWindow.Surroundings(
                                paths.home(),
                                remembered,
                                ready.build(),
                                messages,
                                ready.clock(),
                                new FileChooserPicker(shown, messages),
                                new SavePlaceChooser(shown, messages),
                                clipboard::copy,
                                clipboard,
                                () ->
                                        MachineAccounts.of(
                                                ready.book(),
                                                paths.home(),
                                                ready.build(),
                                                System.getenv(),
                                                browser),
                                ready::session,
                                ready.vault(),
                                ready.vault().guard(),
                                LockedWindow.PATIENCE,
                                account -> MachineAccounts.remember(account, ready.book())));
        preferences = remembered;
        window = opened;
        opened.onFirstScreens(screens -> {
            ready.loaded()
                    .problem()
                    .ifPresent(problem ->
                            screens.shell().tell(new UserMessages(messages).of(problem)));
            ready.accountsProblem()
                    .ifPresent(problem ->
                            screens.shell().tell(new AccountMessages(messages).of(problem)));
            screens.onListed(() -> trace.reach(Milestone.LISTED));
            screens.onListed(this::tidyOnce);
            if (Rehearsal.isAsked()) {
                Runnable review = () -> screens.window().take(new Arrival.Text(Rehearsal.ARRIVAL));
                screens.onListed(
                        new Rehearsal(opened.scene(), review, Rehearsal.isChooserAsked())::start);
            }
        });
        if (ready.startsLocked()) {
            LockedWindow locked = opened.showLocked(ready.first().account());
            Frames.afterFirst(opened.scene(), () -> painted(shown, locked::beLocked));
            appear(shown, locked::begin);
        } else {
            AccountScreens screens = opened.show(ready.first());
            Frames.afterFirst(opened.scene(), () -> painted(shown, screens::complete));
            appear(shown, screens.window()::begin);
        }
    }

    private Optional<Duration> clipboardTime() {
        RememberedPreferences remembered = preferences;
        Preferences now = remembered == null ? Preferences.DEFAULTS : remembered.current();
        return now.clipboard().limit();
    }

    private void appear(Stage shown, Runnable begin) {
        shown.show();
        trace.reach(Milestone.SHOWN);
        begin.run();
    }

    /// What the first frame did not need: the rest of the window, its secrets, and an ear for
    /// whatever happens outside.
    private void painted(Stage shown, Runnable complete) {
        trace.reach(Milestone.PAINTED);
        trace.reach(Milestone.READY);
        ProcessHardening.begin();
        complete.run();
        lockByItself();
        WindowIcons.addTo(shown);
        WindowPlace.keepOnScreen(shown);
        Thread.ofVirtual().name("listen").start(this::listenForLaterStarts);
    }

    private void lockByItself() {
        if (window == null || preferences == null) {
            return;
        }
        AppWindow shown = window;
        RememberedPreferences remembered = preferences;
        AutoLock begun =
                new AutoLock(
                        System.getenv(),
                        () -> remembered.current().lockAfter().limit(),
                        () -> Platform.runLater(shown::lock));
        shown.onActive(begun::active);
        autoLock = begun;
        begun.begin();
    }

    /// A start leaves as much behind as the program then lives on.
    private void tidyOnce() {
        if (!tidied) {
            tidied = true;
            Thread.ofPlatform().daemon().name("tidy").start(System::gc);
        }
    }

    private void listenForLaterStarts() {
        try {
            if (firstWindow != null) {
                firstWindow.listen(this::comeForward);
            }
        } catch (IOException notHeard) {
            log().warn("later starts cannot be heard", notHeard);
        }
    }

    private void showProblem(Messages messages, String sentence, Stage shown) {
        shown.setTitle(messages.text("app.name"));
        AppTheme theme = new AppTheme(ThemeChoice.SYSTEM);
        Scene scene =
                new Scene(
                        new StartProblemView(messages, sentence, Platform::exit).root(), 640, 360);
        theme.dress(scene);
        shown.setScene(scene);
        shown.show();
    }

    private void comeForward() {
        Platform.runLater(() -> {
            if (stage != null) {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
            }
        });
    }

    /// Only when there is something to log: logging takes its time to begin.
    private static Logger log() {
        return LoggerFactory.getLogger(MainWindow.class);
    }

    /// Ends what is under way and closes what was opened, in the order of its use.
    @Override
    public void close() {
        clipboard.clear();
        if (autoLock != null) {
            autoLock.close();
        }
        if (window != null) {
            window.close();
        }
        if (preferences != null) {
            preferences.close();
        }
        if (firstWindow != null) {
            try {
                firstWindow.close();
            } catch (IOException left) {
                log().warn("the socket of the window could not be removed", left);
            }
        }
    }
}
