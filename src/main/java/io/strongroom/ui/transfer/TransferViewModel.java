package io.strongroom.ui.transfer;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.secretinput.NameInput;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A secret on its way to another scope. Use on the FX thread.
public final class TransferViewModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransferViewModel.class);

    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages userMessages;
    private final Secret secret;
    private final Route route;
    private final TransferKind kind;
    private final TransferCall call;
    private final NameInput name;
    private final ObjectProperty<ScopeChoice> target;
    private final ReadOnlyStringWrapper submitLabel =
            new ReadOnlyStringWrapper(this, "submitLabel", "");
    private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper(this, "elsewhere");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);
    private Consumer<Arrived> onDone = _ -> {};
    private Task running = Task.NONE;

    /// What is there now.
    ///
    /// @param secret as the server has it; what is to be filled in, before it is stored
    /// @param scope where
    /// @param kind how it came there
    /// @param before what it was made from
    public record Arrived(Secret secret, ScopeChoice scope, TransferKind kind, Secret before) {}

    /// @param client the server
    /// @param secret what is here
    /// @param route where it is, and where it goes
    /// @param kind what is to become of it
    public TransferViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Messages messages,
            UserMessages userMessages,
            Secret secret,
            Route route,
            TransferKind kind) {
        this.tasks = tasks;
        this.messages = messages;
        this.userMessages = userMessages;
        this.secret = secret;
        this.route = route;
        this.kind = kind;
        this.call = new TransferCall(client, secret, kind == TransferKind.MOVE);
        this.name = new NameInput(messages, userMessages);
        this.target = new SimpleObjectProperty<>(this, "target", route.to());
        name.textProperty().set(secret.name());
        name.textProperty().subscribe(this::tellWhether);
        target.subscribe(_ -> turn());
        busy.subscribe(_ -> describe());
    }

    // Properties

    /// What is here.
    public Secret secret() {
        return secret;
    }

    /// Where it is.
    public ScopeChoice from() {
        return route.from();
    }

    /// What is to become of it.
    public TransferKind kind() {
        return kind;
    }

    /// What it is called there.
    public NameInput name() {
        return name;
    }

    /// Where it goes.
    public ObjectProperty<ScopeChoice> targetProperty() {
        return target;
    }

    /// Whether it would come to another scope than it is in; while not, why is said before anything
    /// is sent.
    public ReadOnlyBooleanProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /// The words on the button; they name the scope, for example `Copy to Acme research`.
    public ReadOnlyStringProperty submitLabelProperty() {
        return submitLabel.getReadOnlyProperty();
    }

    /// Whether it is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why it is not there, with the next step.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Takes what is there now.
    public void onDone(Consumer<Arrived> listener) {
        onDone = listener;
    }

    // Commands

    /// Sends it there.
    public void submit() {
        if (busy.get() || !elsewhere.get()) {
            return;
        }
        if (kind == TransferKind.FILL) {
            onDone.accept(new Arrived(secret, target.get(), kind, secret));
        } else if (name.insist() instanceof Checked.Valid<SecretName>(SecretName valid)) {
            ScopeChoice to = target.get();
            start(() -> call.create(valid, to.scope()), to, valid);
        }
    }

    /// Stops what is under way.
    @Override
    public void close() {
        running.cancel();
    }

    private void start(Callable<TransferResult> work, ScopeChoice to, SecretName called) {
        outcome.set(FieldMessage.NONE);
        busy.set(true);
        running =
                tasks.run(
                        work,
                        result -> {
                            busy.set(false);
                            take(result, to, called);
                        },
                        failure -> {
                            busy.set(false);
                            fail(failure, to, called);
                        });
    }

    private void take(TransferResult result, ScopeChoice to, SecretName called) {
        switch (result) {
            case TransferResult.Done(Secret there) ->
                    onDone.accept(new Arrived(there, to, kind, secret));
            case TransferResult.StillHere(Secret there, ApiException why) ->
                    tell(
                            messages.text(
                                    "transfer.still-here",
                                    to.label(),
                                    route.from().label(),
                                    userMessages.of(why, route.from().label())),
                            "transfer.delete-again",
                            () -> start(() -> call.finish(there), to, called));
            case TransferResult.CannotUpdate(Optional<Secret> there) ->
                    tell(
                            there.isEmpty()
                                    ? messages.text("form.update.gone", to.label())
                                    : messages.text(
                                            secret.isFile()
                                                    ? "form.update.is-text"
                                                    : "form.update.is-file"));
        }
    }

    private String taken(String name, ScopeChoice to) {
        return messages.text("transfer.taken", name, to.label());
    }

    private void fail(Exception failure, ScopeChoice to, SecretName called) {
        switch (failure) {
            case ApiException.NameTaken _ ->
                    outcome.set(
                            FieldMessage.of(
                                            Severity.BAD,
                                            taken(called.text(), to),
                                            new Fix(
                                                    messages.text("form.update-instead"),
                                                    () ->
                                                            start(
                                                                    () ->
                                                                            call.update(
                                                                                    called,
                                                                                    to.scope()),
                                                                    to,
                                                                    called)))
                                    .hiding(taken(Presenting.DOTS, to)));
            case ApiException known -> tell(userMessages.of(known, to.label()));
            default -> {
                LOG.error("copying to another scope failed in an unforeseen way", failure);
                tell(userMessages.unexpected());
            }
        }
    }

    private void turn() {
        elsewhere.set(!target.get().scope().equals(route.from().scope()));
        tellWhether();
        describe();
    }

    private void tellWhether() {
        outcome.set(elsewhere.get() ? FieldMessage.NONE : FieldMessage.of(Severity.HINT, whyNot()));
    }

    private String whyNot() {
        if (!route.leadsNowhere()) {
            return messages.text("transfer.same", route.from().label());
        }
        String way = route.makesTeams() ? "scope.new-team" : "scope.team-id";
        return messages.text("transfer.nowhere", messages.text(way));
    }

    private void describe() {
        if (elsewhere.get()) {
            String key = busy.get() ? "transfer.busy." : "transfer.submit.";
            submitLabel.set(messages.text(key + kind, target.get().label()));
        } else {
            submitLabel.set(messages.text("transfer.nowhere.submit." + kind));
        }
    }

    private void tell(String sentence) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence));
    }

    private void tell(String sentence, String fixKey, Runnable fix) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence, new Fix(messages.text(fixKey), fix)));
    }
}
