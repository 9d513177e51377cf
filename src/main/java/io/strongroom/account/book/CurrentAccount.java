package io.strongroom.account.book;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.EnvironmentProblem;
import io.strongroom.account.FileProblem;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which account is meant when none is named: the one from the environment, else the one that was
/// chosen, else the vault on this machine. The window and scripts ask alike.
public sealed interface CurrentAccount {

    /// This one.
    ///
    /// @param problem why the list of accounts that is there was not used
    record Chosen(Account account, Optional<FileProblem> problem) implements CurrentAccount {}

    /// The one from the environment is meant, and cannot be used as it stands.
    record Unusable(EnvironmentProblem problem) implements CurrentAccount {}

    /// Finds it. No key is looked for.
    ///
    /// @param environment variables by name, for example `System.getenv()`
    /// @param home the folder of the vault on this machine
    static CurrentAccount of(Map<String, String> environment, Path home, AccountBook book) {
        return switch (EnvironmentAccount.read(environment)) {
            case EnvironmentAccount.Found(Account.Hosted hosted) ->
                    new Chosen(hosted, Optional.empty());
            case EnvironmentAccount.Unusable(EnvironmentProblem problem) -> new Unusable(problem);
            case EnvironmentAccount.Absent() -> {
                AccountBook.Listed listed = book.list();
                Account account =
                        listed.accounts()
                                .chosen()
                                .<Account>map(book::account)
                                .orElseGet(() -> new Account.LocalVault(home));
                yield new Chosen(account, listed.problem());
            }
        };
    }
}
