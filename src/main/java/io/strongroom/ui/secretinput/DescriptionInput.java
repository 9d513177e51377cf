package io.strongroom.ui.secretinput;

import io.strongroom.domain.Description;
import io.strongroom.domain.Limits;
import io.strongroom.domain.Violation;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/// The description as it is being typed, with its counter.
public final class DescriptionInput {

    private final Messages messages;
    private final UserMessages userMessages;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.NONE);

    /// An empty one.
    public DescriptionInput(Messages messages, UserMessages userMessages) {
        this.messages = messages;
        this.userMessages = userMessages;
        text.subscribe(_ -> judge());
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// How much of the room is used, for example `23 / 500`, in code points.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// What is said about it.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The rules it breaks.
    public List<Violation> violations() {
        return Description.check(text.get());
    }

    /// Says why a server refuses it, until it is changed.
    public void refuse(String sentence) {
        message.set(FieldMessage.of(Severity.BAD, sentence));
    }

    /// What is to be sent: nothing when nothing was typed.
    public Optional<String> toSend() {
        return Optional.of(text.get()).filter(typed -> !typed.isEmpty());
    }

    /// Empties the field, if it still holds what was sent.
    public void clearIf(String sent) {
        if (text.get().equals(sent)) {
            text.set("");
            judge();
        }
    }

    private void judge() {
        String typed = text.get();
        // Both have three digits at most, so there is no form of the locale's to look up.
        count.set(
                messages.text(
                        "form.description.count",
                        Integer.toString(Limits.codePoints(typed)),
                        Integer.toString(Limits.DESCRIPTION)));
        message.set(
                violations().stream()
                        .findFirst()
                        .map(violation -> FieldMessage.of(Severity.BAD, userMessages.of(violation)))
                        .orElse(FieldMessage.NONE));
    }
}
