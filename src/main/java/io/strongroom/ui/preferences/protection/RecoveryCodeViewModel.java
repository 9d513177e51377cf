package io.strongroom.ui.preferences.protection;

import io.strongroom.account.protection.RecoveryCodeFile;
import io.strongroom.domain.protection.RecoveryCode;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A recovery code that was made just now. It is shown once: until its owner says that it is kept.
/// Use on the FX thread.
public final class RecoveryCodeViewModel {

    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<String> copier;
    private boolean kept;
    private final ReadOnlyObjectWrapper<Optional<String>> code =
            new ReadOnlyObjectWrapper<>(this, "code", Optional.empty());
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);

    /// @param copier puts a secret text on the clipboard
    public RecoveryCodeViewModel(TaskRunner tasks, Messages messages, Consumer<String> copier) {
        this.tasks = tasks;
        this.messages = messages;
        this.copier = copier;
    }

    // Properties

    /// The code, as it is written down; empty once it is kept.
    public ReadOnlyObjectProperty<Optional<String>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// What became of copying or saving it.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    // Commands

    /// Shows a code, which is closed.
    void show(RecoveryCode made) {
        try (made) {
            outcome.set(FieldMessage.NONE);
            kept = false;
            code.set(Optional.of(made.reveal()));
        }
    }

    /// Puts it on the clipboard.
    public void copy() {
        code.get().ifPresent(copier);
        kept = true;
        outcome.set(FieldMessage.of(Severity.GOOD, messages.text("recovery.copied")));
    }

    /// Writes it to a new file, for its owner alone.
    public void save(Path file) {
        String text = messages.text("recovery.file", code.get().orElseThrow());
        tasks.run(
                () -> {
                    RecoveryCodeFile.write(file, text);
                    return file;
                },
                _ -> {
                    kept = true;
                    outcome.set(
                            FieldMessage.of(
                                    Severity.GOOD,
                                    messages.text("recovery.saved", file.toString())));
                },
                _ ->
                        outcome.set(
                                FieldMessage.of(
                                        Severity.BAD,
                                        messages.text("recovery.not-saved", file.toString()))));
    }

    /// Whether it may go from the screen: there is none, or it was copied or saved, so that its
    /// owner may have it. If not, asks; once that is answered it is gone, and `then` runs.
    boolean mayGo(Runnable then) {
        if (code.get().isEmpty() || kept) {
            return true;
        }
        Runnable go =
                () -> {
                    forget();
                    then.run();
                };
        outcome.set(
                FieldMessage.of(
                        Severity.WARNING,
                        messages.text("recovery.not-kept"),
                        new Fix(messages.text("recovery.not-kept.go"), go)));
        return false;
    }

    /// Its owner has it: it is not shown again.
    public void forget() {
        code.set(Optional.empty());
        outcome.set(FieldMessage.NONE);
    }
}
