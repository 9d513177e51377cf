package io.strongroom.app.window;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.AccountException;
import io.strongroom.account.provider.ProviderAccounts;
import io.strongroom.account.signin.BrowserSignIn;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.Servers;

import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What the screens about accounts find on this machine.
public final class MachineAccounts {

    private MachineAccounts() {}

    /// Finds it; reads nothing but the environment.
    ///
    /// @param book the stored accounts
    /// @param home the data folder
    /// @param environment variables by name, for example `System.getenv()`
    /// @param browser opens a page, and says whether it could; blocks
    public static AccountServices of(
            AccountBook book,
            Path home,
            BuildInfo build,
            Map<String, String> environment,
            Predicate<URI> browser) {
        return new AccountServices(
                book,
                fromEnvironment(environment),
                home,
                new Servers(build.userAgent(), BrowserSignIn.PROVIDER_PAGE, Thread::sleep),
                () -> ProviderAccounts.find(environment, AppPaths.userHome()),
                browser);
    }

    /// Has the next start begin with an account, in the background. The one from the environment
    /// comes first for as long as it is there, and is not remembered.
    public static void remember(Account account, AccountBook book) {
        Optional<String> chosen =
                switch (account) {
                    case Account.LocalVault _ -> Optional.empty();
                    case Account.Hosted hosted -> Optional.of(hosted.id());
                };
        if (account instanceof Account.Hosted hosted && hosted.fromEnvironment()) {
            return;
        }
        Thread.ofVirtual().name("remember-account").start(() -> choose(chosen, book));
    }

    private static void choose(Optional<String> chosen, AccountBook book) {
        try {
            book.choose(chosen);
        } catch (AccountException notRemembered) {
            LoggerFactory.getLogger(MachineAccounts.class)
                    .warn("the account that was chosen is not remembered", notRemembered);
        }
    }

    private static Optional<Account.Hosted> fromEnvironment(Map<String, String> environment) {
        return EnvironmentAccount.read(environment)
                        instanceof EnvironmentAccount.Found(Account.Hosted hosted)
                ? Optional.of(hosted)
                : Optional.empty();
    }
}
