package io.strongroom.ui.accounts.add;

import io.strongroom.account.ApiKey;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An API key that is typed or pasted. Use on the FX thread.
public final class KeyInput {

    /// What sets the variable that the provider's own client reads, as `strongroom serve` prints
    /// it.
    private static final Pattern SHELL_LINE =
            Pattern.compile("(?:^|\\s)PRIME_API_KEY=[\"']?([!-~&&[^\"']]+)");

    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<FieldMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", FieldMessage.NONE);

    /// An empty one.
    public KeyInput(Messages messages) {
        this.messages = messages;
        text.subscribe(this::judge);
    }

    // Properties

    /// The key, exactly as typed and pasted.
    public StringProperty textProperty() {
        return text;
    }

    /// What is the matter with it.
    public ReadOnlyObjectProperty<FieldMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    // Commands

    /// The key; empty if it is not one that can be sent. Blanks and line breaks around it, which
    /// come along when it is copied and which no key has, are taken off in the field as well.
    public Optional<ApiKey> insist() {
        if (text.get().isBlank()) {
            refuse(messages.text("add.key.missing"));
            return Optional.empty();
        }
        if (isOnlySurrounded(text.get())) {
            text.set(text.get().strip());
        }
        return ApiKey.firstUnsendable(text.get()).isPresent()
                        || SHELL_LINE.matcher(text.get()).find()
                ? Optional.empty()
                : Optional.of(new ApiKey(text.get()));
    }

    /// Forgets what was said of it, but for what is seen from the key itself.
    void judgeAgain() {
        judge(text.get());
    }

    /// Says why the key is of no use.
    public void refuse(String sentence) {
        message.set(FieldMessage.of(Severity.BAD, sentence));
    }

    /// Forgets what was typed.
    public void clear() {
        text.set("");
    }

    private void judge(String typed) {
        Matcher line = SHELL_LINE.matcher(typed);
        if (line.find()) {
            String key = line.group(1);
            message.set(
                    FieldMessage.of(
                            Severity.BAD,
                            messages.text("add.key.in-line"),
                            new Fix(messages.text("add.key.take"), () -> text.set(key))));
            return;
        }
        OptionalInt unsendable = ApiKey.firstUnsendable(typed);
        if (unsendable.isEmpty()) {
            message.set(FieldMessage.of(Severity.HINT, messages.text("add.key.hint")));
            return;
        }
        message.set(
                isOnlySurrounded(typed)
                        ? FieldMessage.of(
                                Severity.WARNING,
                                messages.text("add.key.blanks"),
                                new Fix(
                                        messages.text("add.key.strip"),
                                        () -> text.set(typed.strip())))
                        : FieldMessage.of(
                                Severity.BAD,
                                messages.text("add.key.not-one", unsendable.getAsInt() + 1)));
    }

    private static boolean isOnlySurrounded(String typed) {
        String stripped = typed.strip();
        return !stripped.isEmpty() && ApiKey.firstUnsendable(stripped).isEmpty();
    }
}
