package io.strongroom.ui.preferences.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.switching.AccountSwitch;
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
    private final AccountSwitch window;
    private final Runnable onKeyReplaced;
    private final AccountRow.Around around = new Around();
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AccountRow> shownRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<FieldMessage> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", FieldMessage.NONE);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private List<KeptRow> interrupted = List.of();
    private boolean keyWanted;

    /// @param current the account that the window shows
    /// @param window turns to another
    /// @param onKeyReplaced runs once the account that is shown has another key
    public AccountsViewModel(
            Account current,
            AccountServices services,
            AccountSwitch window,
            Runnable onKeyReplaced,
            TaskRunner tasks,
            Messages messages) {
        this.current = current;
        this.services = services;
        this.window = window;
        this.onKeyReplaced = onKeyReplaced;
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

    /// What turns the window to an account; empty for the one that it shows.
    public Optional<Runnable> use(AccountRow row) {
        return isShown(row)
                ? Optional.empty()
                : Optional.of(() -> window.turnTo(services.book().account(row.account())));
    }

    private boolean isShown(AccountRow row) {
        return isCurrent(row.account());
    }

    private boolean isCurrent(StoredAccount account) {
        return account.id().equals(current.id());
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

    /// Asks for another key for the account that is shown, whose own the server does not accept,
    /// once it is known which accounts there are.
    public void askForKey() {
        keyWanted = true;
    }

    /// Forgets what was typed; a key that is still being checked is not kept.
    public void close() {
        interrupted = List.of();
        rows.forEach(row -> row.askingProperty().set(AccountRow.Asking.NOTHING));
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
        if (keyWanted) {
            keyWanted = false;
            rows.stream().filter(this::isShown).forEach(AccountRow::refused);
        }
        listed.problem().map(new AccountMessages(messages)::of).ifPresent(this::fail);
    }

    private AccountRow row(StoredAccount account) {
        AccountRow row = new AccountRow(account, services, tasks, messages, around);
        row.changingProperty().subscribe((_, _) -> lookForChanges());
        // What went well before says nothing of what is begun now.
        row.askingProperty().subscribe((_, asking) -> forget(asking));
        return row;
    }

    private void forget(AccountRow.Asking asking) {
        if (asking != AccountRow.Asking.NOTHING) {
            outcome.set(FieldMessage.NONE);
        }
    }

    private void lookForChanges() {
        changing.set(rows.stream().anyMatch(row -> row.changingProperty().getValue()));
    }

    private void resume(KeptRow kept) {
        rows.stream()
                .filter(row -> row.account().id().equals(kept.id()))
                .forEach(row -> row.resume(kept));
    }

    private void fail(String sentence) {
        outcome.set(FieldMessage.of(Severity.BAD, sentence));
    }

    private final class Around implements AccountRow.Around {

        /// A window never goes on with an account that is no more: it asks before that is removed,
        /// and turns away right after.
        @Override
        public void part(StoredAccount account, Consumer<Runnable> removal) {
            if (isCurrent(account)) {
                window.turnTo(new Account.LocalVault(services.home()), Optional.of(removal));
            } else {
                removal.accept(() -> {});
            }
        }

        @Override
        public void keyReplaced(StoredAccount account) {
            if (isCurrent(account)) {
                onKeyReplaced.run();
            }
        }

        @Override
        public void changed(String said) {
            outcome.set(FieldMessage.of(Severity.GOOD, said));
            read();
        }
    }
}
