package io.strongroom.ui.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.provider.ProviderAccounts;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the screens about accounts stand on.
///
/// @param book the stored accounts and their keys
/// @param environment the account from the environment, which is not stored
/// @param home the folder of the vault on this machine
/// @param servers asks servers about keys
/// @param provider looks for what the provider's own client left
/// @param browser opens a page in the user's browser, and says whether there is one; blocks
public record AccountServices(
        AccountBook book,
        Optional<Account.Hosted> environment,
        Path home,
        Servers servers,
        Supplier<ProviderAccounts> provider,
        Predicate<URI> browser) {}
