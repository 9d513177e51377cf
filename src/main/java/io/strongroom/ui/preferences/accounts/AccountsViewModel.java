package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.book.AccountBook;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.function.Consumer;

/// The accounts in the settings. Use on the FX thread.
public final class AccountsViewModel {

    private final Account current;
    private final AccountServices services;
    private final Consumer<Account> switchTo;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AccountRow> shownRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);

    /// @param current the account that the window shows
    /// @param switchTo turns the window to another
    public AccountsViewModel(
            Account current,
            AccountServices services,
            Consumer<Account> switchTo,
            TaskRunner tasks,
            Messages messages) {
        this.current = current;
        this.services = services;
        this.switchTo = switchTo;
        this.tasks = tasks;
        this.messages = messages;
    }

    // Properties

    /// The stored accounts.
    public ObservableList<AccountRow> rows() {
        return shownRows;
    }

    /// The account from the environment, which is not changed here.
    public Optional<Account.Hosted> environment() {
        return services.environment();
    }

    /// Whether an account is the one that the window shows.
    public boolean isShown(AccountRow row) {
        return row.account().id().equals(current.id());
    }

    /// What was done last, or why the accounts cannot be listed.
    public ReadOnlyObjectProperty<FieldMessage> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    // Commands

    /// Reads which accounts there are.
    public void load() {
        outcome.set(FieldMessage.NONE);
        read();
    }

    private void read() {
        tasks.run(
                services.book()::list,
                this::show,
                _ -> fail(new UserMessages(messages).unexpected()));
    }

    private void show(AccountBook.Listed listed) {
        rows.setAll(
                listed.accounts().all().stream()
                        .map(account ->
                                new AccountRow(account, services, tasks, messages, this::changed))
                        .toList());
        listed.problem().map(new AccountMessages(messages)::of).ifPresent(this::fail);
    }

    private void changed(AccountRow.Changed change) {
        outcome.set(FieldMessage.of(Severity.GOOD, change.said()));
        read();
        if (change.removed() && change.account().id().equals(current.id())) {
            switchTo.accept(new Account.LocalVault(services.home()));
        }
    }

    private void fail(String sentence) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence));
    }
}
