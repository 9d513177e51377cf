package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.book.AccountName;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.ui.accounts.AuthorityInput;
import io.strongroom.ui.accounts.add.KeyInput;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.preferences.accounts.AccountRow.Asking;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Optional;

/// What is typed about a stored account. Use on the FX thread.
final class RowInput {

    private final StoredAccount account;
    private final Messages messages;
    private final StringProperty name;
    private final ReadOnlyObjectWrapper<FieldMessage> nameMessage =
            new ReadOnlyObjectWrapper<>(this, "nameMessage", FieldMessage.NONE);
    private final KeyInput key;
    private final AuthorityInput authority;

    RowInput(StoredAccount account, Messages messages) {
        this.account = account;
        this.messages = messages;
        this.name = new SimpleStringProperty(this, "name", account.name());
        this.key = new KeyInput(messages);
        this.authority = new AuthorityInput(messages);
        name.subscribe(this::judgeName);
    }

    StringProperty nameProperty() {
        return name;
    }

    ReadOnlyObjectProperty<FieldMessage> nameMessageProperty() {
        return nameMessage.getReadOnlyProperty();
    }

    /// Says why the name is of no use.
    void refuseName(String sentence) {
        nameMessage.set(FieldMessage.of(Severity.BAD, sentence));
    }

    KeyInput key() {
        return key;
    }

    AuthorityInput authority() {
        return authority;
    }

    /// The answer as far as it is typed; empty if that is what the account has anyway.
    Optional<KeptRow> keep(Asking asking) {
        return answer(asking)
                .map(StringProperty::get)
                .filter(typed -> !typed.equals(untyped(asking)))
                .map(typed -> new KeptRow(account.id(), asking, typed));
    }

    void restore(KeptRow kept) {
        answer(kept.asking()).ifPresent(field -> field.set(kept.typed()));
    }

    /// Forgets what was typed.
    void clear() {
        name.set(untyped(Asking.NAME));
        key.clear();
        authority.typedProperty().set(untyped(Asking.AUTHORITY));
    }

    private Optional<StringProperty> answer(Asking asking) {
        return switch (asking) {
            case NAME -> Optional.of(name);
            case KEY -> Optional.of(key.textProperty());
            case AUTHORITY -> Optional.of(authority.typedProperty());
            case NOTHING, REMOVAL -> Optional.empty();
        };
    }

    private String untyped(Asking asking) {
        return switch (asking) {
            case NAME -> account.name();
            case AUTHORITY -> account.authority().map(Path::toString).orElse("");
            case NOTHING, KEY, REMOVAL -> "";
        };
    }

    private void judgeName(String typed) {
        AccountName.check(typed)
                .map(new AccountMessages(messages)::of)
                .ifPresentOrElse(this::refuseName, () -> nameMessage.set(FieldMessage.NONE));
    }
}
