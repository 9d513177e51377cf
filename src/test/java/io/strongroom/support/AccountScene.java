package io.strongroom.support;

import io.strongroom.account.Account;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.provider.ProviderAccounts;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.Servers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts in folders of a test's: keys in memory, real files, real HTTP, and a browser that only
/// notes which pages it was to open.
public final class AccountScene {

    private final Path folder;
    private final KeysInMemory keys = new KeysInMemory();
    private final List<URI> pages = new ArrayList<>();
    private boolean browser = true;

    /// @param folder empty
    public AccountScene(Path folder) {
        this.folder = folder;
    }

    /// The data folder; not made yet.
    public Path home() {
        return folder.resolve("data");
    }

    /// The user's own folder, where the provider's client may have left something.
    public Path userHome() {
        return folder.resolve("user");
    }

    /// Where the keys are kept.
    public KeysInMemory keys() {
        return keys;
    }

    /// There is no browser from now on.
    public void takeBrowser() {
        browser = false;
    }

    /// The pages the browser was to open.
    public List<URI> pages() {
        return pages;
    }

    /// What the screens about accounts stand on.
    ///
    /// @param environment variables by name
    public AccountServices services(Map<String, String> environment) {
        return new AccountServices(
                new AccountBook(home(), Clock.systemUTC(), _ -> keys),
                EnvironmentAccount.read(environment)
                                instanceof EnvironmentAccount.Found(Account.Hosted hosted)
                        ? Optional.of(hosted)
                        : Optional.empty(),
                home(),
                new Servers("Test/1", URI.create("https://pages.example/confirm"), this::passTime),
                () -> ProviderAccounts.find(environment, userHome()),
                page -> pages.add(page) && browser);
    }

    // No time has to pass in a test, but whoever was interrupted hears of it.
    private void passTime(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
