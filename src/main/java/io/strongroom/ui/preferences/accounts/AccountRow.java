package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.api.ApiException;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.AuthorityInput;
import io.strongroom.ui.accounts.add.KeyInput;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
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
    private final Around around;
    private final RowSentences sentences;
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

    /// What there is around the row.
    interface Around {

        /// Has the window do without an account, where it is the one that is shown.
        ///
        /// @param removal removes it, once the window can do without it, and only if that went well
        ///   runs what turns the window away
        void part(StoredAccount account, Consumer<Runnable> removal);

        /// Hears that an account has another key.
        void keyReplaced(StoredAccount account);

        /// Hears what became of an account, in a sentence.
        void changed(String said);
    }

    AccountRow(
            StoredAccount account,
            AccountServices services,
            TaskRunner tasks,
            Messages messages,
            Around around) {
        this.account = account;
        this.services = services;
        this.tasks = tasks;
        this.messages = messages;
        this.around = around;
        this.sentences = new RowSentences(messages);
        this.input = new RowInput(account, messages);
        asking.subscribe(_ -> forget());
        // What was said of another key does not hold for this one.
        key().textProperty().subscribe((_, _) -> outcome.set(FieldMessage.NONE));
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
                checked -> outcome.set(sentences.of(checked)),
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
                _ -> changed("accounts.renamed", wanted),
                failure -> input.refuseName(sentences.of(failure)));
    }

    /// Gives it the key that was typed, once the server has taken it. Where it is somebody else's,
    /// or may do too little, asks before.
    public void replaceKey() {
        key().insist()
                .ifPresent(given ->
                        run(
                                () -> KeyReplacement.check(account, given, services),
                                this::judge,
                                failure -> key().refuse(sentences.ofNewKey(failure))));
    }

    private void judge(KeyReplacement found) {
        if (asking.get() != Asking.KEY) {
            return;
        }
        FieldMessage doubts = sentences.doubts(found, () -> keep(found));
        outcome.set(doubts);
        if (!doubts.isPresent()) {
            keep(found);
        }
    }

    private void keep(KeyReplacement found) {
        run(
                () -> {
                    found.keep(account, services);
                    return found.owner(messages);
                },
                owner -> {
                    changed("accounts.key-replaced", account.name(), owner);
                    around.keyReplaced(account);
                },
                failure -> outcome.set(bad(sentences.of(failure))));
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
                _ -> changed("accounts.authority-changed", account.name()),
                failure -> authority().refuse(sentences.of(failure)));
    }

    /// Removes it and its key, once the user lets go of what is half done in a window that shows
    /// it.
    public void remove() {
        around.part(account, this::remove);
    }

    private void remove(Runnable turnAway) {
        run(
                () -> {
                    services.book().remove(account.id());
                    return account;
                },
                _ -> {
                    changed("accounts.removed", account.name());
                    turnAway.run();
                },
                failure -> outcome.set(bad(sentences.of(failure))));
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

    private void changed(String key, Object... arguments) {
        forget();
        asking.set(Asking.NOTHING);
        around.changed(messages.text(key, arguments));
    }

    /// Says that the server does not accept its key, and asks for another.
    void refused() {
        asking.set(Asking.KEY);
        outcome.set(bad(messages.text("accounts.key-refused")));
    }

    private void checkFailed(Exception failure) {
        if (failure instanceof ApiException.Unauthorized
                || failure instanceof ApiException.KeyUnavailable) {
            asking.set(Asking.KEY);
        }
        outcome.set(bad(sentences.of(failure)));
    }

    private void forget() {
        input.clear();
        outcome.set(FieldMessage.NONE);
    }

    private static FieldMessage bad(String sentence) {
        return FieldMessage.of(Severity.BAD, sentence);
    }
}
