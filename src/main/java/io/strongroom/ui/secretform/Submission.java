package io.strongroom.ui.secretform;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.secretform.SecretFormViewModel.Stored;
import io.strongroom.ui.task.Countdown;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Sends one secret and knows what can be done next when that fails: update the one that has the
/// name, look whether it was stored after all, wait.
final class Submission implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Countdown countdown;
    private final Messages messages;
    private final UserMessages userMessages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);
    private Consumer<Stored> onStored = _ -> {};
    private Optional<Sent> last = Optional.empty();
    private Task running = Task.NONE;

    Submission(
            SecretsClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            UserMessages userMessages) {
        this.client = client;
        this.tasks = tasks;
        this.countdown = new Countdown(ticker);
        this.messages = messages;
        this.userMessages = userMessages;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void onStored(Consumer<Stored> listener) {
        onStored = listener;
    }

    /// Sends a new secret. From here on this object owns it, until it is stored, forgotten or
    /// replaced by another.
    void create(NewSecret secret, ScopeChoice scope, Draft draft) {
        forget();
        Sent sent = new Sent(secret, scope, draft);
        last = Optional.of(sent);
        start(() -> client.create(secret), stored -> succeed(sent, stored, false), sent);
    }

    /// Drops what was said about the last attempt, and the value that was kept for its next step.
    void forget() {
        if (busy.get()) {
            return;
        }
        countdown.stop();
        last.ifPresent(sent -> sent.secret().close());
        last = Optional.empty();
        outcome.set(FieldMessage.NONE);
    }

    @Override
    public void close() {
        running.cancel();
        busy.set(false);
        forget();
    }

    private <T> void start(Callable<T> call, Consumer<T> onSuccess, Sent sent) {
        countdown.stop();
        outcome.set(FieldMessage.NONE);
        busy.set(true);
        running =
                tasks.run(
                        call,
                        result -> {
                            busy.set(false);
                            onSuccess.accept(result);
                        },
                        failure -> {
                            busy.set(false);
                            fail(sent, failure);
                        });
    }

    private void succeed(Sent sent, Secret stored, boolean updated) {
        forget();
        onStored.accept(new Stored(stored, updated, sent.scope(), sent.draft()));
    }

    private void fail(Sent sent, Exception failure) {
        String scope = sent.scope().label();
        switch (failure) {
            case ApiException.NameTaken taken ->
                    tell(
                            userMessages.of(taken, scope),
                            "form.update-instead",
                            () -> updateInstead(sent));
            case ApiException.OutcomeUnknown unknown ->
                    tell(userMessages.of(unknown, scope), "form.look-again", () -> lookAgain(sent));
            case ApiException.RateLimited limited -> countDown(limited.pause());
            case ApiException known -> tell(userMessages.of(known, scope));
            default -> {
                LOG.error("sending failed", failure);
                tell(userMessages.unexpected());
            }
        }
    }

    private void updateInstead(Sent sent) {
        NewSecret secret = sent.secret();
        start(
                () -> {
                    Optional<Secret> there = byName(sent);
                    if (there.isEmpty() || there.get().isFile() != secret.isFile()) {
                        return new Update(there, false);
                    }
                    SecretChange change =
                            SecretChange.ofValue(secret.value(), secret.description());
                    return new Update(
                            Optional.of(client.change(there.get().id(), secret.scope(), change)),
                            true);
                },
                update -> updated(sent, update),
                sent);
    }

    private void updated(Sent sent, Update update) {
        if (update.done()) {
            succeed(sent, update.secret().orElseThrow(), true);
        } else if (update.secret().isEmpty()) {
            tell(messages.text("form.update.gone", sent.scope().label()));
        } else {
            boolean wantsFile = sent.secret().isFile();
            tell(messages.text(wantsFile ? "form.update.is-text" : "form.update.is-file"));
        }
    }

    private void lookAgain(Sent sent) {
        start(
                () -> byName(sent),
                found ->
                        found.ifPresentOrElse(
                                secret -> succeed(sent, secret, false),
                                () -> tell(messages.text("form.not-stored", sent.scope().label()))),
                sent);
    }

    private Optional<Secret> byName(Sent sent) throws ApiException {
        String name = sent.secret().name().text();
        return client.listAll(sent.secret().scope()).stream()
                .filter(secret -> secret.name().equals(name))
                .findFirst();
    }

    private void countDown(Duration pause) {
        countdown.start(
                pause.toSeconds(),
                left -> tell(messages.text("api.rate-limited", left)),
                () -> tell(messages.text("form.wait-over")));
    }

    private void tell(String sentence) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence));
    }

    private void tell(String sentence, String fixKey, Runnable fix) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence, new Fix(messages.text(fixKey), fix)));
    }

    /// What was sent, kept for the next step.
    private record Sent(NewSecret secret, ScopeChoice scope, Draft draft) {}

    /// What became of an update: the secret that has the name, and whether it got the new value.
    private record Update(Optional<Secret> secret, boolean done) {}
}
