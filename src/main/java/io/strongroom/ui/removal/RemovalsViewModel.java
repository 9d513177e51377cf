package io.strongroom.ui.removal;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.removal.Removal.State;
import io.strongroom.ui.removal.RowResult.Outcome;
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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Deletes secrets: for ten seconds nothing is sent, the rows are only hidden, and it can be
/// undone. Several may be under way at once. Use on the FX thread.
public final class RemovalsViewModel implements AutoCloseable {

    /// How long a deletion can be undone, in seconds.
    public static final int UNDO_SECONDS = 10;

    /// How long it is told that all went well, in seconds.
    static final int TOLD_SECONDS = 6;

    /// From so many on the list is loaded again instead of losing row after row.
    private static final int MANY = 50;

    private static final Logger LOG = LoggerFactory.getLogger(RemovalsViewModel.class);

    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Messages messages;
    private final UserMessages userMessages;
    private final SecretListViewModel list;
    private final RemovalCall call;
    private final ObservableList<Removal> removals = FXCollections.observableArrayList();
    private final ObservableList<Removal> shown =
            FXCollections.unmodifiableObservableList(removals);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Task ticking = Task.NONE;
    private Task sending = Task.NONE;
    private boolean inFlight;
    private Optional<Runnable> onFinished = Optional.empty();

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
        this.tasks = tasks;
        this.ticker = ticker;
        this.messages = messages;
        this.userMessages = userMessages;
        this.list = list;
        this.call = new RemovalCall(client, messages, userMessages);
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

    /// What leaving the window would decide, in a sentence; empty if there is nothing.
    public Optional<String> unsaved() {
        int undoable = secretsIn(State.UNDOABLE);
        if (undoable > 0) {
            return Optional.of(messages.text("delete.unsaved", undoable, firstUndoable()));
        }
        int underWay = secretsIn(State.SENDING) + secretsIn(State.WAITING);
        return underWay == 0
                ? Optional.empty()
                : Optional.of(messages.text("delete.unsaved.sending", underWay));
    }

    // Commands

    /// Hides secrets of one scope, and deletes them unless it is undone in time.
    public void remove(List<Secret> secrets, ScopeChoice scope) {
        if (secrets.isEmpty()) {
            return;
        }
        Removal removal = new Removal(secrets, scope, UNDO_SECONDS);
        removals.add(removal);
        list.hideMeanwhile(removal.ids());
        keepTicking();
    }

    /// Takes the latest deletion back that can be; whether there was one.
    public boolean undoLast() {
        Optional<Removal> last =
                removals.reversed().stream().filter(RemovalsViewModel::isUndoable).findFirst();
        last.ifPresent(this::undo);
        return last.isPresent();
    }

    /// Takes a deletion back; nothing was sent.
    public void undo(Removal removal) {
        if (isUndoable(removal) && removals.remove(removal)) {
            list.showAgain(removal.ids());
            if (removal.secrets().size() == 1
                    && list.scopeProperty()
                            .get()
                            .filter(now -> now.scope().equals(removal.scope().scope()))
                            .isPresent()) {
                list.select(Optional.of(removal.secrets().getFirst()));
            }
        }
    }

    /// Sends everything that could still be undone.
    public void sendNow() {
        List.copyOf(removals).forEach(this::send);
    }

    /// Sends a deletion that could still be undone.
    public void send(Removal removal) {
        if (isUndoable(removal)) {
            begin(removal);
        }
    }

    /// Sends everything that could still be undone, and then goes on, unless some of it failed:
    /// that is shown instead.
    ///
    /// @param then runs once, from within this call if there is nothing to wait for
    public void finish(Runnable then) {
        sendNow();
        if (busy.get()) {
            onFinished = Optional.of(then);
        } else if (removals.stream().allMatch(removal -> removal.failures().isEmpty())) {
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
        sending.cancel();
        onFinished = Optional.empty();
        removals.clear();
        busy.set(false);
    }

    private static boolean isUndoable(Removal removal) {
        return removal.stateProperty().get() == State.UNDOABLE;
    }

    private int secretsIn(State state) {
        return removals.stream()
                .filter(removal -> removal.stateProperty().get() == state)
                .mapToInt(removal -> removal.toSend().size())
                .sum();
    }

    private String firstUndoable() {
        return removals.stream()
                .filter(RemovalsViewModel::isUndoable)
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
            boolean told =
                    removal.stateProperty().get() != State.ENDED || removal.failures().isEmpty();
            if (told && removal.stateProperty().get() != State.SENDING && removal.tick()) {
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
        removal.enter(State.SENDING, 0);
        busy.set(true);
        if (!inFlight) {
            next(removal);
        }
    }

    /// One at a time, so that a server that asks to wait is heard.
    private void next(Removal removal) {
        Secret secret = removal.toSend().peekFirst();
        if (secret == null) {
            end(removal);
            return;
        }
        String scope = removal.scope().label();
        inFlight = true;
        sending =
                tasks.run(
                        () -> call.send(secret, scope),
                        result -> {
                            inFlight = false;
                            removal.toSend().remove(secret);
                            removal.record(result);
                            next(removal);
                        },
                        failure -> stumble(removal, secret, failure));
    }

    private void stumble(Removal removal, Secret secret, Exception failure) {
        inFlight = false;
        if (failure instanceof ApiException.RateLimited limited) {
            removal.enter(State.WAITING, Math.max(1, (int) limited.pause().toSeconds()));
            keepTicking();
            goOn();
            return;
        }
        if (!(failure instanceof ApiException)) {
            LOG.error("deleting failed in an unforeseen way", failure);
        }
        // What is wrong with the key or the way to the server is so for the rest, too.
        String sentence =
                failure instanceof ApiException known
                        ? userMessages.of(known, removal.scope().label())
                        : userMessages.unexpected();
        for (Secret left : List.copyOf(removal.toSend())) {
            removal.record(
                    new RowResult(
                            left,
                            Outcome.FAILED,
                            left.equals(secret)
                                    ? sentence
                                    : messages.text("sending.not-sent", sentence)));
        }
        removal.toSend().clear();
        end(removal);
    }

    private void end(Removal removal) {
        removal.enter(State.ENDED, TOLD_SECONDS);
        Set<String> failed =
                removal.failures().stream()
                        .map(row -> row.secret().id())
                        .collect(Collectors.toSet());
        list.showAgain(failed);
        List<RowResult> gone = removal.results().stream().filter(RowResult::isGone).toList();
        if (gone.size() < MANY) {
            gone.forEach(row -> list.remove(row.secret().id()));
        } else {
            list.reload();
        }
        keepTicking();
        goOn();
    }

    /// Turns to the next deletion that is to be sent.
    private void goOn() {
        Optional<Removal> waiting =
                removals.stream()
                        .filter(removal -> removal.stateProperty().get() == State.SENDING)
                        .findFirst();
        if (waiting.isPresent()) {
            next(waiting.get());
            return;
        }
        busy.set(removals.stream().anyMatch(Removal::isSending));
        if (!busy.get()) {
            Optional<Runnable> then = onFinished;
            onFinished = Optional.empty();
            if (removals.stream().allMatch(removal -> removal.failures().isEmpty())) {
                then.ifPresent(Runnable::run);
            }
        }
    }
}
