package io.strongroom.ui.secretinput;

import io.strongroom.domain.Checked;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.FileRefusedException;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;
import io.strongroom.intake.advice.Fix;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.SlowWork;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The value as it is being given: a text, or a file that was read once and is held until it is
/// stored or put away. Switching between the two loses neither.
public final class ValueInput implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ValueInput.class);

    private final UserMessages userMessages;
    private final ValueAdvice advice;
    private final ObservableValue<String> name;
    private final Consumer<String> onFileNamed;

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.TEXT);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Optional<FilePayload>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.NONE);
    private Optional<Path> place = Optional.empty();
    private final SlowWork<FilePayload> reading;
    private Kind kindBefore = Kind.TEXT;

    /// What the value is.
    public enum Kind {
        /// A text, typed or pasted.
        TEXT,
        /// A file, sent as base64.
        FILE
    }

    /// @param ticker tells when a file takes long to be read
    /// @param name the name as typed, by which the value is judged, too
    /// @param advice what the doctor says
    /// @param onFileNamed takes the name of each file that was read
    public ValueInput(
            TaskRunner tasks,
            Ticker ticker,
            UserMessages userMessages,
            ValueAdvice advice,
            ObservableValue<String> name,
            Consumer<String> onFileNamed) {
        this.reading = new SlowWork<>(tasks, ticker, FilePayload::close);
        this.userMessages = userMessages;
        this.onFileNamed = onFileNamed;
        this.name = name;
        this.advice = advice;
        text.subscribe(_ -> look());
        kind.subscribe(_ -> look());
        name.subscribe(_ -> lookUnlessRefused());
    }

    // Properties

    /// Whether the text or the file is the value.
    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// The text, exactly as typed and pasted.
    public StringProperty textProperty() {
        return text;
    }

    /// The file that was read, if there is one. This input owns it.
    public ReadOnlyObjectProperty<Optional<FilePayload>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What is said about the value.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The name of the file whose reading takes long, while it does.
    public ReadOnlyObjectProperty<Optional<String>> slowFileProperty() {
        return reading.slowProperty();
    }

    // Commands

    /// Takes a file that was dropped or chosen, in the place of the one that is held.
    public void offer(Path path) {
        if (!reading.isUnderWay()) {
            kindBefore = kind.get();
        }
        kind.set(Kind.FILE);
        reading.start(
                String.valueOf(path.getFileName()),
                () -> FilePayload.read(path),
                payload -> show(payload, path),
                this::refused);
    }

    /// Takes a file as [#offer(Path)] does, without reading it again if it was read already.
    ///
    /// @param read what was read; this becomes the owner
    public void offer(Path path, Optional<FilePayload> read) {
        read.ifPresentOrElse(
                payload -> {
                    reading.cancel();
                    kind.set(Kind.FILE);
                    show(payload, path);
                },
                () -> offer(path));
    }

    /// Ends the reading of a file; what was given before is the value.
    public void stopReading() {
        if (reading.cancel()) {
            kind.set(kindBefore);
        }
    }

    /// Says why a server refuses it, until it is changed.
    public void refuse(String sentence) {
        message.set(FieldMessage.of(Severity.BAD, sentence));
    }

    /// Puts the file away.
    public void removeFile() {
        putFileAway();
        advice.stop();
        message.set(FieldMessage.NONE);
    }

    // For the form

    /// Whether there is neither a text nor a file.
    public boolean isEmpty() {
        return text.get().isEmpty() && file.get().isEmpty();
    }

    /// Whether the file that is held is one of these.
    public boolean holdsOneOf(Set<Path> files) {
        Optional<Path> held = place.map(ValueInput::absolute);
        return held.isPresent()
                && files.stream().map(ValueInput::absolute).anyMatch(held.get()::equals);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// The file that is held, with an owner of its own: the caller.
    public Optional<FilePayload> copyFile() {
        return file.get()
                .map(held ->
                        new FilePayload(held.fileName(), held.fileBytes(), held.value().copy()));
    }

    /// Puts back what another one held; this one becomes the owner of the file.
    public void restore(String heldText, Optional<FilePayload> heldFile, boolean isFile) {
        text.set(heldText);
        putFileAway();
        file.set(heldFile);
        kind.set(isFile ? Kind.FILE : Kind.TEXT);
    }

    /// A copy of the value for sending; its owner closes it.
    public Checked<SecretValue> toSend() {
        Checked<SecretValue> value = current();
        if (value instanceof Checked.Invalid<SecretValue>(List<Violation> violations)
                && !message.get().isBad()) {
            message.set(FieldMessage.of(Severity.BAD, userMessages.of(violations.getFirst())));
        }
        return value;
    }

    private Checked<SecretValue> current() {
        return switch (kind.get()) {
            case TEXT -> SecretValue.ofText(text.get());
            case FILE ->
                    file.get()
                            .<Checked<SecretValue>>map(
                                    held -> new Checked.Valid<>(held.value().copy()))
                            .orElseGet(() ->
                                    new Checked.Invalid<>(List.of(new Violation.ValueMissing())));
        };
    }

    /// Empties the text and the file, if they are still those of the form that was sent; the next
    /// value is a text again.
    public void clearIf(String sentText, Optional<FilePayload> sentFile) {
        if (text.get().equals(sentText)) {
            text.set("");
        }
        if (file.get().equals(sentFile)) {
            putFileAway();
            kind.set(Kind.TEXT);
        }
        if (isEmpty()) {
            look();
        }
    }

    /// Overwrites the file that is held and stops reading.
    @Override
    public void close() {
        reading.cancel();
        advice.stop();
        putFileAway();
        text.set("");
    }

    private void show(FilePayload payload, Path path) {
        putFileAway();
        place = Optional.of(path);
        file.set(Optional.of(payload));
        onFileNamed.accept(payload.fileName());
        look();
    }

    private void refused(Exception failure) {
        advice.stop();
        if (failure instanceof FileRefusedException refused) {
            message.set(FieldMessage.of(Severity.BAD, userMessages.of(refused.refusal())));
        } else {
            LOG.error("a file could not be read", failure);
            message.set(FieldMessage.of(Severity.BAD, userMessages.unexpected()));
        }
    }

    private void putFileAway() {
        file.get().ifPresent(FilePayload::close);
        place = Optional.empty();
        file.set(Optional.empty());
    }

    private void lookUnlessRefused() {
        if (!message.get().isBad()) {
            look();
        }
    }

    /// Has the doctor look at the value as it stands now.
    private void look() {
        advice.stop();
        if (current() instanceof Checked.Valid<SecretValue>(SecretValue value)) {
            advice.look(name.getValue(), value, kind.get() == Kind.FILE, message::set, this::mend);
        } else {
            message.set(FieldMessage.NONE);
        }
    }

    private void mend(Fix fix) {
        if (SecretValue.ofText(text.get())
                instanceof Checked.Valid<SecretValue>(SecretValue typed)) {
            try (typed;
                    SecretValue mended = fix.applyTo(typed)) {
                text.set(mended.reveal());
            }
        }
    }
}
