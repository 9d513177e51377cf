package io.strongroom.ui.secretform;

import io.strongroom.domain.FilePayload;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Empties the form in one press, and puts back what it held in another, until something else is
/// entered. Use on the FX thread.
public final class Clearing {

    private final Messages messages;
    private final Supplier<Optional<KeptForm>> empty;
    private final Consumer<KeptForm> restore;
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.NONE);
    private final ReadOnlyBooleanWrapper possible =
            new ReadOnlyBooleanWrapper(this, "possible", false);
    private Optional<KeptForm> kept = Optional.empty();

    /// @param empty empties the form and returns what it held
    /// @param restore puts it back
    Clearing(Messages messages, Supplier<Optional<KeptForm>> empty, Consumer<KeptForm> restore) {
        this.messages = messages;
        this.empty = empty;
        this.restore = restore;
    }

    /// Whether the form holds anything that would be taken away.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// That it was emptied, with the way back; nothing at other times.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Empties the form.
    public void clear() {
        Optional<KeptForm> held = empty.get();
        forget();
        kept = held;
        if (held.isPresent()) {
            Fix undo = new Fix(messages.text("form.clear.undo"), this::undo);
            message.set(FieldMessage.of(Severity.HINT, messages.text("form.clear.done"), undo));
        }
    }

    /// The form was changed. Once something new is entered, the old can not come back.
    void changed(boolean isEmpty) {
        possible.set(!isEmpty);
        if (!isEmpty) {
            forget();
        }
    }

    /// There is no way back any more: what was kept is overwritten.
    void forget() {
        kept.flatMap(KeptForm::file).ifPresent(FilePayload::close);
        kept = Optional.empty();
        message.set(FieldMessage.NONE);
    }

    private void undo() {
        Optional<KeptForm> held = kept;
        kept = Optional.empty();
        message.set(FieldMessage.NONE);
        held.ifPresent(restore);
    }
}
