package io.strongroom.ui.secretedit;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Field;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.secretedit.SaveCall.Wanted;
import io.strongroom.ui.secretform.KeptForm;
import io.strongroom.ui.secretinput.DescriptionInput;
import io.strongroom.ui.secretinput.NameInput;
import io.strongroom.ui.secretinput.ValueInput;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// An editor for one secret. It keeps the scope it began with, whatever is shown meanwhile, and
/// everything typed until it is stored or given up. Use on the FX thread.
public final class EditViewModel implements AutoCloseable {

    private final EditServices services;
    private final Messages messages;
    private final ScopeChoice scope;
    private final EditInputs inputs;
    private final SaveCall call;
    private final SaveSpeech speech;
    private final ReadOnlyStringWrapper submitLabel =
            new ReadOnlyStringWrapper(this, "submitLabel", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict =
            new ReadOnlyObjectWrapper<>(this, "conflict", Optional.empty());
    private Consumer<Field> onFocusRequest = _ -> {};
    private Consumer<Secret> onSaved = _ -> {};
    private Runnable onLeft = () -> {};
    private Runnable onCreateAgain = () -> {};
    private Optional<Runnable> readAgain = Optional.empty();
    private Task running = Task.NONE;

    /// @param secret as it is listed
    /// @param scope where it is, as the user knows it
    public EditViewModel(EditServices services, Secret secret, ScopeChoice scope) {
        this.services = services;
        this.messages = services.messages();
        this.scope = scope;
        this.inputs = new EditInputs(services, secret, scope);
        this.call = new SaveCall(services.client());
        this.speech =
                new SaveSpeech(
                        services,
                        scope.label(),
                        inputs,
                        field -> onFocusRequest.accept(field),
                        () -> onCreateAgain.run());
        busy.subscribe(now ->
                submitLabel.set(messages.text(now ? "edit.saving" : "edit.save", scope.label())));
    }

    // Properties

    /// The name.
    public NameInput name() {
        return inputs.name();
    }

    /// The description.
    public DescriptionInput description() {
        return inputs.description();
    }

    /// A new value; while there is none, the one that is stored stays.
    public ValueInput value() {
        return inputs.value();
    }

    /// The secret as it was when the editing began, or was decided about last.
    public Secret secret() {
        return inputs.base();
    }

    /// Where it is, and where it is saved.
    public ScopeChoice scope() {
        return scope;
    }

    /// The words on the button; they name the scope, for example `Save in Acme research`.
    public ReadOnlyStringProperty submitLabelProperty() {
        return submitLabel.getReadOnlyProperty();
    }

    /// Whether something is being read or sent.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What became of saving, where it did not succeed, with the next step.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return speech.outcomeProperty();
    }

    /// What is to be decided, because somebody else changed the secret meanwhile.
    public ReadOnlyObjectProperty<Optional<Conflict>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// Whether something was typed that could be lost.
    public boolean isDirty() {
        return inputs.isDirty();
    }

    /// Takes the field that should have the focus next.
    public void onFocusRequest(Consumer<Field> listener) {
        onFocusRequest = listener;
    }

    /// Takes the secret as the server has it, once it was saved.
    public void onSaved(Consumer<Secret> listener) {
        onSaved = listener;
    }

    /// Runs when there is nothing left to edit.
    public void onLeft(Runnable listener) {
        onLeft = listener;
    }

    /// Runs when the secret is gone and the user wants what was typed created anew, which is had
    /// from [#again()].
    public void onCreateAgain(Runnable listener) {
        onCreateAgain = listener;
    }

    // Commands

    /// Saves what differs, or moves to the first problem. Where it is not known what came of the
    /// last attempt, it looks that up instead: nothing is sent twice.
    public void save() {
        if (busy.get()) {
            return;
        }
        if (readAgain.isPresent()) {
            readAgain.get().run();
            return;
        }
        Optional<Field> problem = inputs.firstProblem();
        if (problem.isPresent()) {
            onFocusRequest.accept(problem.get());
            return;
        }
        if (!inputs.isDirty()) {
            onLeft.run();
            return;
        }
        Secret base = inputs.base();
        SecretChange change = inputs.change();
        Wanted wanted = Wanted.of(change);
        start(() -> call.save(base, change), wanted);
    }

    /// Saves over what somebody else changed, as it was shown. What the user did not touch stays as
    /// it is there.
    public void overwrite() {
        conflict.get()
                .ifPresent(shown -> {
                    conflict.set(Optional.empty());
                    inputs.rebase(shown.theirs());
                    save();
                });
    }

    /// Gives up what was typed for what is there now.
    public void takeTheirs() {
        conflict.get()
                .ifPresent(shown -> {
                    conflict.set(Optional.empty());
                    onSaved.accept(shown.theirs());
                });
    }

    /// Goes on editing, from what is there now: what the user did not touch follows it.
    public void goOn() {
        conflict.get()
                .ifPresent(shown -> {
                    conflict.set(Optional.empty());
                    inputs.rebase(shown.theirs());
                    speech.tell(Severity.WARNING, messages.text("edit.rebased"), Optional.empty());
                    onFocusRequest.accept(Field.NAME);
                });
    }

    /// What it holds, with a file of its own; empty if nothing was changed.
    public Optional<KeptEdit> keep() {
        return isDirty() ? Optional.of(inputs.keep()) : Optional.empty();
    }

    /// What it holds as a new secret of the same scope; whoever takes it owns its file.
    public KeptForm again() {
        return inputs.again();
    }

    /// Puts back what another editor held; this one becomes the owner of the file.
    public void restore(KeptEdit kept) {
        inputs.restore(kept);
    }

    /// Overwrites what is held and stops what is under way.
    @Override
    public void close() {
        running.cancel();
        speech.clear();
        inputs.close();
    }

    private void start(Callable<SaveOutcome> work, Wanted wanted) {
        speech.clear();
        readAgain = Optional.empty();
        busy.set(true);
        running =
                services.tasks()
                        .run(
                                work,
                                result -> {
                                    busy.set(false);
                                    take(result, wanted);
                                },
                                failure -> {
                                    busy.set(false);
                                    speech.fail(failure);
                                });
    }

    private void take(SaveOutcome result, Wanted wanted) {
        switch (result) {
            case SaveOutcome.Saved(Secret saved) -> onSaved.accept(saved);
            case SaveOutcome.Moved(Secret theirs) ->
                    conflict.set(Optional.of(inputs.against(theirs)));
            case SaveOutcome.NotSent(ApiException why) -> speech.notSent(why);
            case SaveOutcome.NotSaved(ApiException why) -> speech.notSaved(why);
            case SaveOutcome.Likely(Secret now) -> {
                inputs.rebase(now);
                speech.tell(
                        Severity.WARNING,
                        messages.text("edit.likely", scope.label()),
                        Optional.of(
                                new Fix(
                                        messages.text("edit.likely.fine"),
                                        () -> onSaved.accept(now))));
            }
            case SaveOutcome.Unknown(Secret before, ApiException why) ->
                    unknown(before, wanted, why);
        }
    }

    private void unknown(Secret before, Wanted wanted, ApiException why) {
        Runnable look = () -> start(() -> call.look(before, wanted, why), wanted);
        readAgain = Optional.of(look);
        speech.tell(
                Severity.BAD,
                messages.text("edit.unknown", scope.label()),
                Optional.of(new Fix(messages.text("edit.read-again"), look)));
    }
}
