package io.strongroom.ui.accounts;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Which certificate is trusted for a server besides those the platform trusts, as the path of a
/// file that is typed. Use on the FX thread.
public final class AuthorityInput {

    private final Messages messages;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.NONE);

    /// Holds none.
    public AuthorityInput(Messages messages) {
        this.messages = messages;
        typed.subscribe(_ -> judgeAgain());
    }

    /// The path, as typed; empty for none.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What is the matter with the certificate.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether it is none at all, or a path; where it is neither, that is said.
    public boolean isGiven() {
        try {
            path();
            return true;
        } catch (InvalidPathException noPath) {
            refuse(messages.text("add.authority.no-path"));
            return false;
        }
    }

    /// The path.
    ///
    /// @throws InvalidPathException if it is none; ask [#isGiven()] first
    public Optional<Path> path() {
        String text = typed.get().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
    }

    /// Forgets what was said to be the matter.
    public void judgeAgain() {
        message.set(FieldMessage.of(Severity.HINT, messages.text("add.authority.hint")));
    }

    /// Says what is the matter.
    public void refuse(String sentence) {
        message.set(FieldMessage.of(Severity.BAD, sentence));
    }
}
