package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
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
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private List<KeptRow> interrupted = List.of();

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

    /// Whether one of them is being changed.
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// What is typed about them; empty if nothing is.
    public List<KeptRow> keep() {
        return rows.isEmpty()
                ? interrupted
                : rows.stream().map(AccountRow::keep).flatMap(Optional::stream).toList();
    }

    // Commands

    /// Puts back what was typed, once it is known which accounts there are.
    public void resume(List<KeptRow> kept) {
        interrupted = List.copyOf(kept);
    }

    /// Forgets what was typed.
    public void close() {
        interrupted = List.of();
        rows.forEach(AccountRow::forget);
    }

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

    /// What is typed about an account outlives another look at all of them.
    private void show(AccountBook.Listed listed) {
        List<KeptRow> typed = keep();
        interrupted = List.of();
        rows.setAll(listed.accounts().all().stream().map(this::row).toList());
        typed.forEach(this::resume);
        listed.problem().map(new AccountMessages(messages)::of).ifPresent(this::fail);
    }

    private AccountRow row(StoredAccount account) {
        AccountRow row = new AccountRow(account, services, tasks, messages, this::changed);
        row.changingProperty().subscribe((_, _) -> lookForChanges());
        return row;
    }

    private void lookForChanges() {
        changing.set(rows.stream().anyMatch(row -> row.changingProperty().getValue()));
    }

    private void resume(KeptRow kept) {
        rows.stream()
                .filter(row -> row.account().id().equals(kept.id()))
                .forEach(row -> row.resume(kept));
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
