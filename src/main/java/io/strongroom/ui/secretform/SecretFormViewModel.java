package io.strongroom.ui.secretform;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Checked;
import io.strongroom.domain.Field;
import io.strongroom.domain.NewSecret;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.secretinput.DescriptionInput;
import io.strongroom.ui.secretinput.NameInput;
import io.strongroom.ui.secretinput.ValueAdvice;
import io.strongroom.ui.secretinput.ValueInput;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The form for a new secret: holds what is typed, has `domain` judge it, and sends it. Whatever
/// goes wrong, everything typed stays. Use on the FX thread.
public final class SecretFormViewModel implements AutoCloseable {

    private final Messages messages;
    private final NamesInScope names;
    private final NameInput name;
    private final ValueInput value;
    private final DescriptionInput description;
    private final ObjectProperty<ScopeChoice> scope;
    private final ReadOnlyStringWrapper submitLabel =
            new ReadOnlyStringWrapper(this, "submitLabel", "");
    private final ReadOnlyObjectWrapper<FieldMessage> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", FieldMessage.NONE);
    private final Submission submission;
    private final Clearing clearing;
    private Consumer<Field> onFocusRequest = _ -> {};

    /// @param advice what the doctor says about a value
    /// @param firstScope the scope that is chosen at first
    /// @param names the names that are taken, as far as the window knows
    public SecretFormViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            UserMessages userMessages,
            ValueAdvice advice,
            ScopeChoice firstScope,
            NamesInScope names) {
        this.messages = messages;
        this.names = names;
        this.name = new NameInput(messages, userMessages);
        this.value =
                new ValueInput(
                        tasks, ticker, userMessages, advice, name.textProperty(), name::propose);
        this.description = new DescriptionInput(messages, userMessages);
        this.scope = new SimpleObjectProperty<>(this, "scope", firstScope);
        this.submission = new Submission(client, tasks, ticker, messages, userMessages);
        this.clearing = new Clearing(messages, this::empty, this::restore);
        Runnable entered = () -> clearing.changed(isEmpty());
        name.textProperty().subscribe(entered);
        value.textProperty().subscribe(entered);
        value.fileProperty().subscribe(entered);
        description.textProperty().subscribe(entered);
        scope.subscribe(_ -> refreshNames());
        scope.subscribe(_ -> nameButton());
        scope.subscribe(_ -> submission.forget());
        submission.busyProperty().subscribe(_ -> nameButton());
        name.textProperty().subscribe(_ -> submission.forget());
        name.textProperty()
                .subscribe(
                        new PastedAssignment(name, value, to -> onFocusRequest.accept(to))::split);
    }

    // Properties

    /// The name.
    public NameInput name() {
        return name;
    }

    /// The value: a text or a file.
    public ValueInput value() {
        return value;
    }

    /// The description.
    public DescriptionInput description() {
        return description;
    }

    /// Who will own the secret.
    public ObjectProperty<ScopeChoice> scopeProperty() {
        return scope;
    }

    /// The words on the button; they name the scope, for example `Create in Acme research`.
    public ReadOnlyStringProperty submitLabelProperty() {
        return submitLabel.getReadOnlyProperty();
    }

    /// Whether something is being sent.
    public ReadOnlyBooleanProperty busyProperty() {
        return submission.busyProperty();
    }

    /// What became of sending, where it did not succeed, with the next step.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return submission.outcomeProperty();
    }

    /// Empties it, and puts back what it held.
    public Clearing clearing() {
        return clearing;
    }

    /// Takes each secret that was stored, and whether it was created or updated.
    public void onStored(Consumer<Stored> listener) {
        submission.onStored(stored -> {
            clear(stored.sent());
            listener.accept(stored);
        });
    }

    /// Takes the field that should have the focus next.
    public void onFocusRequest(Consumer<Field> listener) {
        onFocusRequest = listener;
    }

    /// A secret that was stored by this form.
    ///
    /// @param secret as the server has it
    /// @param updated whether one that was there got a new value
    /// @param scope where it is
    /// @param sent what the form held when it was sent
    public record Stored(Secret secret, boolean updated, ScopeChoice scope, Draft sent) {}

    /// Why nothing can be created with this account; nothing while something can.
    public ReadOnlyObjectProperty<FieldMessage> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    // Commands

    /// Creates nothing from now on.
    ///
    /// @param sentence why
    public void refuse(String sentence) {
        refusal.set(FieldMessage.of(Severity.WARNING, sentence));
    }

    /// Creates again.
    public void allow() {
        refusal.set(FieldMessage.NONE);
    }

    /// Sends the form, or moves to its first problem. While something is being sent, it does
    /// nothing.
    public void submit() {
        if (submission.busyProperty().get() || refusal.get().isPresent()) {
            return;
        }
        Checked<SecretName> checkedName = name.insist();
        Checked<SecretValue> checkedValue = value.toSend();
        boolean describedWell = description.violations().isEmpty();
        if (checkedName instanceof Checked.Valid<SecretName>(SecretName validName)
                && checkedValue instanceof Checked.Valid<SecretValue>(SecretValue validValue)
                && describedWell) {
            NewSecret secret =
                    new NewSecret(
                            validName,
                            validValue,
                            value.kindProperty().get() == ValueInput.Kind.FILE,
                            description.toSend(),
                            scope.get().scope());
            submission.create(secret, scope.get(), draft());
            return;
        }
        if (checkedValue instanceof Checked.Valid<SecretValue>(SecretValue unused)) {
            unused.close();
        }
        onFocusRequest.accept(firstProblem(checkedName, checkedValue));
    }

    /// Puts the file away, and the name that was proposed for it, if it was stored in another way.
    public void forgetFile(Set<Path> stored) {
        if (value.holdsOneOf(stored) && !submission.busyProperty().get()) {
            value.removeFile();
            value.kindProperty().set(ValueInput.Kind.TEXT);
            name.forgetProposal();
        }
    }

    /// Moves to the name, ready to type.
    public void begin() {
        onFocusRequest.accept(Field.NAME);
    }

    /// Whether nothing was typed or chosen that could be lost.
    public boolean isEmpty() {
        return name.textProperty().get().isEmpty()
                && value.isEmpty()
                && description.textProperty().get().isEmpty();
    }

    /// What it holds, with a file of its own; empty if it holds nothing.
    public Optional<KeptForm> keep() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KeptForm(
                                name.textProperty().get(),
                                value.textProperty().get(),
                                value.copyFile(),
                                value.kindProperty().get() == ValueInput.Kind.FILE,
                                description.textProperty().get(),
                                scope.get()));
    }

    /// Puts back what another form held; this one becomes the owner of the file.
    public void restore(KeptForm kept) {
        scope.set(kept.scope());
        value.restore(kept.text(), kept.file(), kept.isFile());
        name.textProperty().set(kept.name());
        description.textProperty().set(kept.description());
    }

    /// Looks again at which names are taken.
    public void refreshNames() {
        ScopeChoice chosen = scope.get();
        Optional<Set<String>> taken = names.in(chosen.scope());
        name.setAvailability(typed ->
                taken.map(known -> availability(known.contains(typed), chosen))
                        .orElseGet(() ->
                                FieldMessage.of(Severity.HINT, messages.text("form.name.hint"))));
    }

    /// Overwrites what is held and stops what is under way.
    @Override
    public void close() {
        submission.close();
        clearing.forget();
        value.close();
    }

    private FieldMessage availability(boolean isTaken, ScopeChoice chosen) {
        return isTaken
                ? FieldMessage.of(
                        Severity.WARNING, messages.text("form.name.taken", chosen.label()))
                : FieldMessage.of(Severity.GOOD, messages.text("form.name.free", chosen.label()));
    }

    private static Field firstProblem(Checked<SecretName> name, Checked<SecretValue> value) {
        if (name instanceof Checked.Invalid<SecretName>) {
            return Field.NAME;
        }
        return value instanceof Checked.Invalid<SecretValue> ? Field.VALUE : Field.DESCRIPTION;
    }

    private void nameButton() {
        String key = submission.busyProperty().get() ? "form.submit.busy" : "form.submit";
        submitLabel.set(messages.text(key, scope.get().label()));
    }

    private Draft draft() {
        return new Draft(
                name.textProperty().get(),
                value.textProperty().get(),
                value.fileProperty().get(),
                description.textProperty().get());
    }

    private Optional<KeptForm> empty() {
        Optional<KeptForm> kept = keep();
        clear(draft());
        return kept;
    }

    private void clear(Draft sent) {
        description.clearIf(sent.description());
        name.clearIf(sent.name());
        value.clearIf(sent.text(), sent.file());
        onFocusRequest.accept(Field.NAME);
    }
}
