package io.strongroom.app.window;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.provider.ProviderAccounts;
import io.strongroom.account.signin.BrowserSignIn;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.Servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the screens about accounts find on this machine.
public final class MachineAccounts {

    private MachineAccounts() {}

    /// Finds it; reads nothing but the environment.
    ///
    /// @param book the stored accounts
    /// @param home the data folder
    /// @param environment variables by name, for example `System.getenv()`
    /// @param browser opens a page
    public static AccountServices of(
            AccountBook book,
            Path home,
            BuildInfo build,
            Map<String, String> environment,
            Consumer<URI> browser) {
        return new AccountServices(
                book,
                fromEnvironment(environment),
                home,
                new Servers(build.userAgent(), BrowserSignIn.PROVIDER_PAGE, Thread::sleep),
                () -> ProviderAccounts.find(environment, Path.of(System.getProperty("user.home"))),
                browser);
    }

    private static Optional<Account.Hosted> fromEnvironment(Map<String, String> environment) {
        return EnvironmentAccount.read(environment)
                        instanceof EnvironmentAccount.Found(Account.Hosted hosted)
                ? Optional.of(hosted)
                : Optional.empty();
    }
}
