package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.app.session.AccountSession;
import io.strongroom.ui.shell.ShellViewModel;
import io.strongroom.ui.shell.Window;
import io.strongroom.ui.shell.menu.ListedScope;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// One account's session and the screens that show it, from coming on the stage to leaving it. Use
/// on the FX thread.
final class AccountScreens {

    private final AccountSession session;
    private final AppGraph graph;
    private Subscription onStage = Subscription.EMPTY;

    AccountScreens(AccountSession session, AppGraph graph) {
        this.session = session;
        this.graph = graph;
    }

    Account account() {
        return session.account();
    }

    Window window() {
        return graph.window();
    }

    ShellViewModel shell() {
        return graph.shell();
    }

    /// Tells whenever the list has been loaded.
    void onListed(Runnable listener) {
        graph.list().onLoaded(listener);
    }

    /// What the window is called: after what is listed, and whose it is.
    ObservableValue<String> title(Messages messages) {
        String account = AccountLines.of(account(), messages).name();
        return new ListedScope(graph.list(), messages)
                .words()
                .map(listed ->
                        listed.map(scope -> messages.text("app.title", scope, account))
                                .orElseGet(() -> messages.text("app.name")));
    }

    /// Says that another program removed the account, and offers to leave it.
    void tellGone(Messages messages, Runnable leave) {
        shell().notices()
                .tell(
                        messages.text("account.gone", AccountLines.of(account(), messages).name()),
                        messages.text("account.gone.leave"),
                        leave);
    }

    /// Takes the keys of the scene whose root it is.
    void enter(Scene scene) {
        onStage = window().addShortcuts(scene);
    }

    /// Draws the rest, and begins to load it.
    void complete() {
        session.openAhead().run();
        window().complete();
        shell().start();
    }

    /// Makes room on the stage; what is under way goes on.
    void retire() {
        onStage.unsubscribe();
        onStage = Subscription.EMPTY;
    }

    /// Leaves the stage and gives up what is under way. The session stays open, for it may take a
    /// while to close: whoever called closes it then.
    AccountSession leave() {
        retire();
        graph.close();
        return session;
    }

    /// Leaves the stage at once, and closes the session in the background.
    void leaveAndClose() {
        AccountSession left = leave();
        Thread.ofVirtual().name("close-session").start(left::close);
    }
}
