package io.strongroom.ui.accounts;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.check.AccountCheck;
import io.strongroom.account.check.CheckedKey;
import io.strongroom.account.signin.BrowserSignIn;
import io.strongroom.account.signin.SignInState;
import io.strongroom.api.ApiException;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.api.SignInClient;
import io.strongroom.api.key.ApiKeySupplier;
import io.strongroom.api.trust.Authority;
import io.strongroom.api.trust.AuthorityException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks servers about keys, each time over a connection of its own. Every call blocks, so call from
/// a background thread; interrupting it gives the call up.
///
/// @param userAgent how this program names itself, for example `Strongroom/0.1.0`
/// @param signInPage where the code of a sign-in is confirmed
/// @param pause lets time pass between two questions of a sign-in
public record Servers(String userAgent, URI signInPage, BrowserSignIn.Pause pause) {

    /// What a server says of a key.
    ///
    /// @param authority a certificate that is trusted besides those the platform trusts
    public CheckedKey check(BaseUrl baseUrl, ApiKeySupplier key, Optional<Path> authority)
            throws ApiException {
        try (SecretsClient client = SecretsClients.overHttp(baseUrl, key, userAgent, authority)) {
            return AccountCheck.of(client);
        }
    }

    /// The same, for a key at hand.
    public CheckedKey check(BaseUrl baseUrl, ApiKey key, Optional<Path> authority)
            throws ApiException {
        return check(baseUrl, key::reveal, authority);
    }

    /// Has an account's server prove who it is; what it says of the key does not matter.
    ///
    /// @param authority a certificate that is trusted besides those the platform trusts
    /// @throws AuthorityException if that is not one to be trusted
    /// @throws ApiException if the server does not prove it, or cannot be asked
    public void prove(Account.Hosted account, Optional<Path> authority)
            throws ApiException, AuthorityException {
        if (authority.isPresent()) {
            Authority.read(authority.get(), Instant.now());
        }
        try {
            var _ = check(account.baseUrl(), () -> account.keySource().key().reveal(), authority);
        } catch (ApiException.Unauthorized _) {
            // It answered over a connection that is trusted.
        }
    }

    /// Signs in with the browser.
    ///
    /// @param browser opens the page on which the code is confirmed
    /// @param told hears of each state on the way, on this thread
    public SignInState.End signIn(
            BaseUrl baseUrl,
            Optional<Path> authority,
            Consumer<URI> browser,
            Consumer<SignInState> told) {
        try (SignInClient client = new SignInClient(baseUrl, userAgent, authority)) {
            return new BrowserSignIn(client, signInPage, browser, pause).run(told);
        }
    }
}
