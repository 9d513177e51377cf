package io.strongroom.ui.removal;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.removal.Removal.State;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Deletes secrets: for ten seconds nothing is sent, the rows are only hidden, and it can be
/// undone. Several may be under way at once. Use on the FX thread.
public final class RemovalsViewModel implements AutoCloseable {

    /// How long a deletion can be undone, in seconds.
    public static final int UNDO_SECONDS = 10;

    /// How long it is told that all went well, in seconds.
    static final int TOLD_SECONDS = 6;

    /// From so many on the list is loaded again instead of losing row after row.
    private static final int MANY = 50;

    private final Ticker ticker;
    private final Messages messages;
    private final SecretListViewModel list;
    private final RemovalSender sender;
    private final ObservableList<Removal> removals = FXCollections.observableArrayList();
    private final ObservableList<Removal> shown =
            FXCollections.unmodifiableObservableList(removals);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Task ticking = Task.NONE;
    private Optional<Runnable> onFinished = Optional.empty();
    private Runnable onUndone = () -> {};
    private Optional<Removal> latest = Optional.empty();
    private boolean held;

    /// @param client the server
    /// @param tasks runs the calls
    /// @param ticker counts the seconds
    /// @param list the rows
    public RemovalsViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            UserMessages userMessages,
            SecretListViewModel list) {
        this.ticker = ticker;
        this.messages = messages;
        this.list = list;
        this.sender =
                new RemovalSender(
                        new RemovalCall(client, messages, userMessages),
                        tasks,
                        messages,
                        userMessages,
                        this::stopped);
    }

    // Properties

    /// What is being deleted or was just now, the oldest first; read only.
    public ObservableList<Removal> removals() {
        return shown;
    }

    /// Whether something is on its way to the server.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How many secrets are being deleted without an answer so far.
    public int underWay() {
        return secretsIn(State.SENDING) + secretsIn(State.WAITING);
    }

    /// What leaving the window would decide, in a sentence; empty if there is nothing.
    public Optional<PrivateText> unsaved() {
        int undoable = secretsIn(State.UNDOABLE);
        if (undoable > 0) {
            return Optional.of(
                    PrivateText.naming(
                            firstUndoable(),
                            name -> messages.text("delete.unsaved", undoable, name)));
        }
        return underWay() == 0
                ? Optional.empty()
                : Optional.of(
                        PrivateText.open(messages.text("delete.unsaved.sending", underWay())));
    }

    /// Why nothing can be taken back, if something was deleted for which it is too late.
    public Optional<PrivateText> tooLate() {
        return latest.filter(removal -> !removal.isUndoable() && removal.failures().isEmpty())
                .map(removal -> {
                    int count = removal.secrets().size();
                    String first = removal.secrets().getFirst().name();
                    String key =
                            removal.isSending() ? "delete.too-late.sending" : "delete.too-late";
                    return PrivateText.naming(first, name -> messages.text(key, count, name));
                });
    }

    /// Runs whenever a deletion was taken back and its rows are on their way back into the list.
    public void onUndone(Runnable listener) {
        onUndone = listener;
    }

    // Commands

    /// Hides secrets, by scope, and deletes them unless it is undone in time: all of them or none.
    public void remove(Map<ScopeChoice, List<Secret>> secrets) {
        if (secrets.isEmpty()) {
            return;
        }
        Removal removal = new Removal(secrets, UNDO_SECONDS);
        removals.add(removal);
        latest = Optional.of(removal);
        list.hideMeanwhile(removal.ids());
        keepTicking();
    }

    /// Takes the latest deletion back that can be; whether there was one.
    public boolean undoLast() {
        Optional<Removal> last =
                removals.reversed().stream().filter(Removal::isUndoable).findFirst();
        last.ifPresent(this::undo);
        return last.isPresent();
    }

    /// Takes a deletion back; nothing was sent.
    public void undo(Removal removal) {
        if (removal.isUndoable() && removals.remove(removal)) {
            latest = latest.filter(other -> !other.equals(removal));
            list.showAgain(removal.ids());
            List<Secret> back = list.scopes().listedOf(removal.secrets());
            if (!back.isEmpty()) {
                list.choose(back);
                onUndone.run();
            }
        }
    }

    /// Lets no time pass for what can be undone, while it is asked whether to send it at once; all
    /// of the time is there again afterwards.
    public void hold(boolean asked) {
        if (held && !asked) {
            removals.stream()
                    .filter(Removal::isUndoable)
                    .forEach(removal -> removal.enter(State.UNDOABLE, UNDO_SECONDS));
        }
        held = asked;
    }

    /// Sends everything that could still be undone.
    public void sendNow() {
        List.copyOf(removals).forEach(this::send);
    }

    /// Sends a deletion that could still be undone.
    public void send(Removal removal) {
        if (removal.isUndoable()) {
            begin(removal);
        }
    }

    /// Sends everything that could still be undone, and then goes on, unless some of it failed:
    /// that is shown instead. Where there is nothing to send it goes on: what failed before was
    /// shown.
    ///
    /// @param then runs once, from within this call if there is nothing to wait for
    public void finish(Runnable then) {
        // What is under way already was told to be left to itself.
        boolean waits = removals.stream().anyMatch(Removal::isUndoable);
        sendNow();
        if (busy.get() && waits) {
            onFinished = Optional.of(then);
        } else if (!waits || nothingFailed()) {
            then.run();
        }
    }

    /// Sends again what failed.
    public void retry(Removal removal) {
        if (removal.stateProperty().get() == State.ENDED) {
            removal.retry();
            list.hideMeanwhile(Removal.idsOf(removal.toSend()));
            begin(removal);
        }
    }

    /// Forgets what came of a deletion.
    public void dismiss(Removal removal) {
        if (removal.stateProperty().get() == State.ENDED) {
            removals.remove(removal);
        }
    }

    /// Sends nothing more.
    @Override
    public void close() {
        ticking.cancel();
        sender.close();
        onFinished = Optional.empty();
        latest = Optional.empty();
        removals.clear();
        busy.set(false);
    }

    private int secretsIn(State state) {
        return removals.stream()
                .filter(removal -> removal.stateProperty().get() == state)
                .mapToInt(removal -> removal.toSend().size())
                .sum();
    }

    private String firstUndoable() {
        return removals.stream()
                .filter(Removal::isUndoable)
                .map(removal -> removal.secrets().getFirst().name())
                .findFirst()
                .orElse("");
    }

    private void keepTicking() {
        if (ticking.equals(Task.NONE)) {
            ticking = ticker.everySecond(this::tick);
        }
    }

    private void tick() {
        for (Removal removal : List.copyOf(removals)) {
            if (removal.tick(held)) {
                timeIsOver(removal);
            }
        }
        if (removals.isEmpty()) {
            ticking.cancel();
            ticking = Task.NONE;
        }
    }

    private void timeIsOver(Removal removal) {
        switch (removal.stateProperty().get()) {
            case UNDOABLE, WAITING -> begin(removal);
            case ENDED -> removals.remove(removal);
            case SENDING -> {}
        }
    }

    private void begin(Removal removal) {
        busy.set(true);
        sender.send(removal);
    }

    /// The server asked to wait, or all is known.
    private void stopped(Removal removal) {
        if (removal.stateProperty().get() == State.ENDED) {
            followInList(removal);
        }
        keepTicking();
        busy.set(removals.stream().anyMatch(Removal::isSending));
        if (!busy.get()) {
            Optional<Runnable> then = onFinished;
            onFinished = Optional.empty();
            if (nothingFailed()) {
                then.ifPresent(Runnable::run);
            }
        }
    }

    private boolean nothingFailed() {
        return removals.stream().allMatch(removal -> removal.failures().isEmpty());
    }

    private void followInList(Removal removal) {
        list.showAgain(Removal.idsOf(removal.failures().stream().map(RowResult::secret).toList()));
        List<RowResult> gone = removal.results().stream().filter(RowResult::isGone).toList();
        if (gone.size() < MANY) {
            gone.forEach(row -> list.remove(row.secret().id()));
        } else {
            list.reload();
        }
    }
}
