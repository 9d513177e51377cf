package io.strongroom.app.away;

import io.strongroom.account.Account;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.task.TaskRunner;

import java.util.Optional;
import java.util.function.Supplier;

/// Whether another process removed the account that the window shows: looked for when the user
/// comes back to the window, and told once. Use on the FX thread.
public final class RemovedAccount {

    private final Supplier<AccountServices> accounts;
    private final TaskRunner tasks;
    private Optional<Account> told = Optional.empty();

    /// @param accounts says which there are
    /// @param tasks looks
    public RemovedAccount(Supplier<AccountServices> accounts, TaskRunner tasks) {
        this.accounts = accounts;
        this.tasks = tasks;
    }

    /// Looks for it in the background.
    ///
    /// @param shown the account that the window shows
    /// @param onGone runs if it is no more and that was not told yet
    public void look(Account shown, Runnable onGone) {
        if (shown instanceof Account.Hosted hosted && !told.equals(Optional.of(shown))) {
            tasks.run(
                    () -> accounts.get().book().isGone(hosted),
                    gone -> {
                        if (gone) {
                            told = Optional.of(hosted);
                            onGone.run();
                        }
                    },
                    _ -> {});
        }
    }
}
