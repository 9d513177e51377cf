package io.strongroom.ui.accounts.switching;

import io.strongroom.account.Account;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AccountMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The accounts the window can turn to. They are read anew each time they are asked for, as another
/// process may have changed them. Use on the FX thread.
public final class SwitcherViewModel {

    private final Account current;
    private final AccountServices services;
    private final AccountSwitch window;
    private final TaskRunner tasks;
    private final Messages messages;

    /// @param current the account that the window shows
    /// @param window turns to another
    public SwitcherViewModel(
            Account current,
            AccountServices services,
            AccountSwitch window,
            TaskRunner tasks,
            Messages messages) {
        this.current = current;
        this.services = services;
        this.window = window;
        this.tasks = tasks;
        this.messages = messages;
    }

    /// Reads which accounts there are.
    ///
    /// @param onListed takes the vault on this machine, the account from the environment, and the
    ///   stored ones, in this order
    /// @param onProblem takes a sentence about a list that cannot be used; what there is without it
    ///   is listed all the same
    public void list(Consumer<List<AccountChoice>> onListed, Consumer<String> onProblem) {
        tasks.run(
                services.book()::list,
                listed -> {
                    onListed.accept(choices(listed));
                    listed.problem().map(new AccountMessages(messages)::of).ifPresent(onProblem);
                },
                _ -> onProblem.accept(new UserMessages(messages).unexpected()));
    }

    /// Turns the window to an account; to the one that it shows already, it does nothing.
    public void choose(AccountChoice choice) {
        if (!choice.current()) {
            window.turnTo(choice.account());
        }
    }

    /// Turns the window to an account that was stored just now.
    public void choose(StoredAccount stored) {
        window.turnTo(services.book().account(stored));
    }

    private List<AccountChoice> choices(AccountBook.Listed listed) {
        List<Account> accounts = new ArrayList<>();
        accounts.add(new Account.LocalVault(services.home()));
        services.environment().ifPresent(accounts::add);
        listed.accounts().all().stream().map(services.book()::account).forEach(accounts::add);
        return accounts.stream().map(this::choice).toList();
    }

    private AccountChoice choice(Account account) {
        boolean shown = account.id().equals(current.id());
        return switch (account) {
            case Account.LocalVault local ->
                    new AccountChoice(
                            local,
                            messages.text("account.local.name"),
                            local.home().toString(),
                            shown);
            case Account.Hosted hosted ->
                    new AccountChoice(
                            hosted, hosted.name(), hosted.baseUrl().uri().toString(), shown);
        };
    }
}
