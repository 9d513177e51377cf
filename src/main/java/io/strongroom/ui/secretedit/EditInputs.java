package io.strongroom.ui.secretedit;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Field;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretChange;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.secretform.KeptForm;
import io.strongroom.ui.secretinput.DescriptionInput;
import io.strongroom.ui.secretinput.NameInput;
import io.strongroom.ui.secretinput.ValueInput;
import io.strongroom.ui.text.Messages;

import java.util.Optional;

/// What is typed into an editor, and how it differs from the secret that is there.
final class EditInputs implements AutoCloseable {

    private final EditServices services;
    private final ScopeChoice scope;
    private final NameInput name;
    private final DescriptionInput description;
    private final ValueInput value;
    private Secret base;

    EditInputs(EditServices services, Secret base, ScopeChoice scope) {
        this.services = services;
        this.base = base;
        this.scope = scope;
        name = new NameInput(services.messages(), services.userMessages());
        description = new DescriptionInput(services.messages(), services.userMessages());
        value =
                new ValueInput(
                        services.tasks(),
                        services.ticker(),
                        services.userMessages(),
                        services.advice().get(),
                        name.textProperty(),
                        _ -> {});
        value.kindProperty().set(base.isFile() ? ValueInput.Kind.FILE : ValueInput.Kind.TEXT);
        name.setAvailability(this::availability);
        name.accept(base.name());
        name.textProperty().set(base.name());
        description.textProperty().set(base.description().orElse(""));
    }

    NameInput name() {
        return name;
    }

    DescriptionInput description() {
        return description;
    }

    ValueInput value() {
        return value;
    }

    Secret base() {
        return base;
    }

    boolean isRenamed() {
        return !name.textProperty().get().equals(base.name());
    }

    boolean isDescribed() {
        return !description.textProperty().get().equals(base.description().orElse(""));
    }

    boolean isDirty() {
        return isRenamed() || isDescribed() || !value.isEmpty();
    }

    Conflict against(Secret theirs) {
        return new Conflict(
                base,
                theirs,
                name.textProperty().get(),
                description.textProperty().get(),
                !value.isEmpty());
    }

    /// Goes on from a newer state of the secret: what was not touched follows it.
    void rebase(Secret newer) {
        boolean renamed = isRenamed();
        boolean described = isDescribed();
        base = newer;
        name.accept(newer.name());
        if (!renamed) {
            name.textProperty().set(newer.name());
        }
        if (!described) {
            description.textProperty().set(newer.description().orElse(""));
        }
    }

    /// The first field that breaks a rule; tells it there.
    Optional<Field> firstProblem() {
        if (isRenamed() && name.insist() instanceof Checked.Invalid<SecretName>) {
            return Optional.of(Field.NAME);
        }
        if (!value.isEmpty()) {
            switch (value.toSend()) {
                case Checked.Valid<SecretValue>(SecretValue valid) -> valid.close();
                case Checked.Invalid<SecretValue> _ -> {
                    return Optional.of(Field.VALUE);
                }
            }
        }
        return isDescribed() && !description.violations().isEmpty()
                ? Optional.of(Field.DESCRIPTION)
                : Optional.empty();
    }

    /// Only what differs; whoever takes it closes it. There must be no [#firstProblem()].
    SecretChange change() {
        Optional<SecretName> newName =
                isRenamed()
                        ? Optional.of(new SecretName(name.textProperty().get()))
                        : Optional.empty();
        Optional<SecretValue> newValue =
                !value.isEmpty()
                                && value.toSend()
                                        instanceof Checked.Valid<SecretValue>(SecretValue valid)
                        ? Optional.of(valid)
                        : Optional.empty();
        Optional<String> newDescription =
                isDescribed() ? Optional.of(description.textProperty().get()) : Optional.empty();
        return new SecretChange(newName, newValue, newDescription);
    }

    /// Says beside a field why the server refuses it.
    void refuse(Field field, String sentence) {
        switch (field) {
            case NAME -> name.refuse(sentence);
            case VALUE -> value.refuse(sentence);
            case DESCRIPTION -> description.refuse(sentence);
            case TEAM -> {}
        }
    }

    KeptEdit keep() {
        return new KeptEdit(
                base,
                scope,
                name.textProperty().get(),
                description.textProperty().get(),
                value.textProperty().get(),
                value.copyFile());
    }

    /// The same as a new secret, where the edited one is gone. Its value is known only if it was
    /// typed.
    KeptForm again() {
        return new KeptForm(
                name.textProperty().get(),
                value.textProperty().get(),
                value.copyFile(),
                base.isFile(),
                description.textProperty().get(),
                scope);
    }

    void restore(KeptEdit kept) {
        name.textProperty().set(kept.name());
        description.textProperty().set(kept.description());
        value.restore(kept.text(), kept.file(), base.isFile());
    }

    @Override
    public void close() {
        value.close();
    }

    /// A name that is free and new is a warning, too: jobs read a secret by its name.
    private FieldMessage availability(String typed) {
        if (typed.equals(base.name())) {
            return FieldMessage.NONE;
        }
        Messages messages = services.messages();
        boolean taken =
                services.names()
                        .apply(scope.scope())
                        .filter(names -> names.contains(typed))
                        .isPresent();
        return taken
                ? FieldMessage.of(Severity.BAD, messages.text("edit.name.taken", scope.label()))
                : FieldMessage.of(Severity.WARNING, messages.text("edit.name.new"));
    }
}
