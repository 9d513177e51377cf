package io.strongroom.ui.secretinput;

import io.strongroom.domain.Checked;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.Violation;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.text.Ellipsis;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;

/// The name as it is being typed, judged on every keystroke.
public final class NameInput {

    private final Messages messages;
    private final UserMessages userMessages;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<FieldMessage> message;
    private Availability availability = Availability.unknown();
    private String suggested = "";
    private String accepted = "";
    private boolean insisted;

    /// An empty one.
    public NameInput(Messages messages, UserMessages userMessages) {
        this.messages = messages;
        this.userMessages = userMessages;
        this.message = new ReadOnlyObjectWrapper<>(this, "message", hint());
        text.subscribe(_ -> judge());
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// What is said about it.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Judges a name that is about to be sent: from now on an empty one is told as a problem, too.
    public Checked<SecretName> insist() {
        insisted = true;
        judge();
        return SecretName.parse(text.get());
    }

    /// Says whether names are taken in the scope that is chosen.
    public void setAvailability(Availability names) {
        availability = names;
        judge();
    }

    /// Takes a name that a server holds already: it is not judged, whatever rule it breaks.
    public void accept(String held) {
        accepted = held;
        judge();
    }

    /// Says why a server refuses it, until it is changed.
    public void refuse(String sentence) {
        message.set(FieldMessage.of(Severity.BAD, sentence));
    }

    /// Proposes a name for a file, unless the user has typed one.
    public void propose(String fileName) {
        if (text.get().isEmpty() || text.get().equals(suggested)) {
            suggested = SecretName.suggest(fileName).orElse(fileName);
            text.set(suggested);
        }
    }

    /// Empties the field, if it still holds what was sent.
    public void clearIf(String sent) {
        if (text.get().equals(sent)) {
            insisted = false;
            suggested = "";
            text.set("");
            judge();
        }
    }

    /// Empties the field, if it still holds what was proposed for a file.
    public void forgetProposal() {
        clearIf(suggested);
    }

    private void judge() {
        String typed = text.get();
        if (!typed.isEmpty() && typed.equals(accepted)) {
            message.set(FieldMessage.NONE);
            return;
        }
        if (typed.isEmpty() && !insisted) {
            message.set(hint());
            return;
        }
        message.set(
                switch (SecretName.parse(typed)) {
                    case Checked.Invalid<SecretName>(List<Violation> violations) ->
                            problem(typed, violations.getFirst());
                    case Checked.Valid<SecretName>(SecretName name) -> availability.of(name.text());
                });
    }

    private FieldMessage problem(String typed, Violation violation) {
        String sentence = userMessages.of(violation);
        return SecretName.suggest(typed)
                .map(better -> FieldMessage.of(Severity.BAD, sentence, useInstead(better)))
                .orElseGet(() -> FieldMessage.of(Severity.BAD, sentence));
    }

    private Fix useInstead(String better) {
        return new Fix(
                messages.text("form.name.use", Ellipsis.of(better, 18)),
                messages.text("form.name.use", Presenting.DOTS),
                () -> text.set(better));
    }

    private FieldMessage hint() {
        return FieldMessage.of(Severity.HINT, messages.text("form.name.hint"));
    }

    /// What can be said of a name that keeps the rule.
    @FunctionalInterface
    public interface Availability {
        /// What is said of it.
        FieldMessage of(String name);

        /// Nothing is known.
        static Availability unknown() {
            return _ -> FieldMessage.NONE;
        }
    }
}
