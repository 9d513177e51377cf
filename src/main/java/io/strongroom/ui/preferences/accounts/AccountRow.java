package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.book.AccountException;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.account.check.CheckedKey;
import io.strongroom.api.ApiException;
import io.strongroom.api.trust.AuthorityException;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.AuthorityInput;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.accounts.add.KeyInput;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A stored account in the settings: told in words, checked again, renamed, given another key or
/// certificate, or removed. Use on the FX thread.
public final class AccountRow {

    private final StoredAccount account;
    private final AccountServices services;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Changed> onChanged;
    private final ObjectProperty<Asking> asking =
            new SimpleObjectProperty<>(this, "asking", Asking.NOTHING);
    private final RowInput input;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);

    /// What the row asks for.
    public enum Asking {
        /// It only tells.
        NOTHING,
        /// Another name.
        NAME,
        /// Another key.
        KEY,
        /// Another certificate of a company.
        AUTHORITY,
        /// Whether it is to be removed.
        REMOVAL
    }

    /// What became of an account.
    ///
    /// @param account as it was
    /// @param said in a sentence
    /// @param removed whether it is gone
    record Changed(StoredAccount account, String said, boolean removed) {}

    AccountRow(
            StoredAccount account,
            AccountServices services,
            TaskRunner tasks,
            Messages messages,
            Consumer<Changed> onChanged) {
        this.account = account;
        this.services = services;
        this.tasks = tasks;
        this.messages = messages;
        this.onChanged = onChanged;
        this.input = new RowInput(account, messages);
        asking.subscribe(_ -> forget());
    }

    // Properties

    /// The account.
    public StoredAccount account() {
        return account;
    }

    /// Where its key is kept, in words.
    public String keyPlace() {
        return messages.text("accounts.key." + account.keyPlace());
    }

    /// What the row asks for.
    public ObjectProperty<Asking> askingProperty() {
        return asking;
    }

    /// Another name for it.
    public StringProperty nameProperty() {
        return input.nameProperty();
    }

    /// What is the matter with that name.
    public ReadOnlyObjectProperty<FieldMessage> nameMessageProperty() {
        return input.nameMessageProperty();
    }

    /// Another key for it.
    public KeyInput key() {
        return input.key();
    }

    /// Another certificate of a company for it.
    public AuthorityInput authority() {
        return input.authority();
    }

    /// Whether something is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What a check came to, or why something was not done.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether the account is being changed.
    ObservableValue<Boolean> changingProperty() {
        return asking.flatMap(asked -> asked == Asking.NOTHING ? null : busy).orElse(false);
    }

    /// What is typed; empty if nothing is.
    Optional<KeptRow> keep() {
        return input.keep(asking.get());
    }

    // Commands

    /// Puts back what was typed.
    void resume(KeptRow kept) {
        asking.set(kept.asking());
        input.restore(kept);
    }

    /// Asks the server again what the key is good for.
    public void check() {
        Account.Hosted hosted = services.book().account(account);
        run(
                () ->
                        services.servers()
                                .check(
                                        hosted.baseUrl(),
                                        () -> hosted.keySource().key().reveal(),
                                        hosted.authority()),
                this::tell,
                this::checkFailed);
    }

    /// Gives it the name that was typed.
    public void rename() {
        String wanted = nameProperty().get().strip();
        run(
                () -> {
                    services.book().rename(account.id(), wanted);
                    return wanted;
                },
                _ -> changed("accounts.renamed", wanted, false),
                failure -> input.refuseName(sentence(failure)));
    }

    /// Gives it the key that was typed, once the server has taken it.
    public void replaceKey() {
        Optional<ApiKey> given = key().insist();
        if (given.isEmpty()) {
            return;
        }
        run(
                () -> {
                    services.servers().check(account.baseUrl(), given.get(), account.authority());
                    services.book().setKey(account.id(), given.get());
                    return account;
                },
                _ -> changed("accounts.key-replaced", account.name(), false),
                failure ->
                        key().refuse(
                                        failure instanceof ApiException.Unauthorized
                                                ? messages.text("add.key.refused")
                                                : sentence(failure)));
    }

    /// Trusts the certificate that was typed, once the server has proved by it who it is.
    public void changeAuthority() {
        if (!authority().isGiven()) {
            return;
        }
        Optional<Path> wanted = authority().path();
        run(
                () -> {
                    services.servers().prove(services.book().account(account), wanted);
                    services.book().setAuthority(account.id(), wanted);
                    return account;
                },
                _ -> changed("accounts.authority-changed", account.name(), false),
                failure -> authority().refuse(sentence(failure)));
    }

    /// Removes it and its key.
    public void remove() {
        run(
                () -> {
                    services.book().remove(account.id());
                    return account;
                },
                _ -> changed("accounts.removed", account.name(), true),
                failure -> outcome.set(bad(sentence(failure))));
    }

    private <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outcome.set(FieldMessage.NONE);
        tasks.run(
                work,
                result -> {
                    busy.set(false);
                    onSuccess.accept(result);
                },
                failure -> {
                    busy.set(false);
                    onFailure.accept(failure);
                });
    }

    private void changed(String key, String name, boolean removed) {
        forget();
        asking.set(Asking.NOTHING);
        onChanged.accept(new Changed(account, messages.text(key, name), removed));
    }

    private void tell(CheckedKey checked) {
        PermissionWords words = new PermissionWords(messages);
        List<String> missing = words.missing(checked);
        String owner = words.owner(checked.identity());
        outcome.set(
                missing.isEmpty()
                        ? FieldMessage.of(Severity.GOOD, messages.text("accounts.works", owner))
                        : FieldMessage.of(Severity.WARNING, String.join(" ", missing)));
    }

    private void checkFailed(Exception failure) {
        if (failure instanceof ApiException.Unauthorized
                || failure instanceof ApiException.KeyUnavailable) {
            asking.set(Asking.KEY);
        }
        outcome.set(bad(sentence(failure)));
    }

    /// Forgets what was typed.
    void forget() {
        input.clear();
        outcome.set(FieldMessage.NONE);
    }

    private String sentence(Exception failure) {
        return switch (failure) {
            case AccountException refused -> new AccountMessages(messages).of(refused.problem());
            case AuthorityException untrusted ->
                    new AccountMessages(messages).of(untrusted.problem());
            case ApiException.Unauthorized _ -> messages.text("accounts.key-refused");
            case ApiException failed ->
                    new UserMessages(messages).of(failed, messages.text("scope.personal"));
            default -> new UserMessages(messages).unexpected();
        };
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
