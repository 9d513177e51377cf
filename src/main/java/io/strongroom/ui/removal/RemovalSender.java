package io.strongroom.ui.removal;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Secret;
import io.strongroom.ui.removal.Removal.State;
import io.strongroom.ui.removal.RowResult.Outcome;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Sends deletions one after the other, so that a server that asks to wait is heard. Use on the FX
/// thread.
final class RemovalSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalSender.class);

    private final RemovalCall call;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages userMessages;
    private final Consumer<Removal> onStopped;
    private final Deque<Removal> queue = new ArrayDeque<>();
    private Task sending = Task.NONE;
    private boolean inFlight;

    /// @param call sends one
    /// @param tasks runs the calls
    /// @param onStopped takes a deletion that has ended, or waits as the server asked
    RemovalSender(
            RemovalCall call,
            TaskRunner tasks,
            Messages messages,
            UserMessages userMessages,
            Consumer<Removal> onStopped) {
        this.call = call;
        this.tasks = tasks;
        this.messages = messages;
        this.userMessages = userMessages;
        this.onStopped = onStopped;
    }

    /// Sends what is left of a deletion, once those before it have stopped.
    void send(Removal removal) {
        removal.enter(State.SENDING, 0);
        queue.add(removal);
        goOn();
    }

    @Override
    public void close() {
        sending.cancel();
        queue.clear();
    }

    private void goOn() {
        Removal removal = queue.peekFirst();
        if (removal == null || inFlight) {
            return;
        }
        Secret secret = removal.toSend().peekFirst();
        if (secret == null) {
            stop(removal, State.ENDED, RemovalsViewModel.TOLD_SECONDS);
            return;
        }
        String scope = removal.scopeOf(secret);
        inFlight = true;
        sending =
                tasks.run(
                        () -> call.send(secret, scope),
                        result -> {
                            inFlight = false;
                            removal.toSend().remove(secret);
                            removal.record(result);
                            goOn();
                        },
                        failure -> {
                            inFlight = false;
                            stumble(removal, secret, failure);
                        });
    }

    private void stop(Removal removal, State state, int seconds) {
        queue.remove(removal);
        removal.enter(state, seconds);
        onStopped.accept(removal);
        goOn();
    }

    private void stumble(Removal removal, Secret secret, Exception failure) {
        if (failure instanceof ApiException.RateLimited limited) {
            stop(removal, State.WAITING, Math.max(1, (int) limited.pause().toSeconds()));
            return;
        }
        if (!(failure instanceof ApiException)) {
            LOG.error("deleting failed in an unforeseen way", failure);
        }
        // What is wrong with the key or the way to the server is so for the rest, too.
        String sentence =
                failure instanceof ApiException known
                        ? userMessages.of(known, removal.scopeOf(secret))
                        : userMessages.unexpected();
        for (Secret left : List.copyOf(removal.toSend())) {
            String why =
                    left.equals(secret) ? sentence : messages.text("sending.not-sent", sentence);
            removal.record(new RowResult(left, Outcome.FAILED, why));
        }
        removal.toSend().clear();
        stop(removal, State.ENDED, RemovalsViewModel.TOLD_SECONDS);
    }
}
