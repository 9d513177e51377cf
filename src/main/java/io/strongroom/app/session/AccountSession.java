package io.strongroom.app.session;

import io.strongroom.account.Account;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;

import java.time.Clock;
import java.util.Optional;

/// An account and the client that speaks to its server, be it the vault on this machine or one over
/// the network.
///
/// @param account which
/// @param client closed with this session
/// @param openAhead opens in the background what the first call would otherwise wait for
/// @param guard locks the vault on this machine and changes its protection; empty for an account
///   over the network
/// @param onClose lets go of what is behind the client
public record AccountSession(
        Account account,
        SecretsClient client,
        Runnable openAhead,
        Optional<VaultGuard> guard,
        Runnable onClose)
        implements AutoCloseable {

    /// Begins a session. Neither the vault nor the network is touched before the first call.
    public static AccountSession of(Account account, Clock clock, BuildInfo build) {
        return switch (account) {
            case Account.LocalVault local -> {
                VaultSession vault = new VaultSession(local.home(), clock, build);
                yield local(account, vault, vault::close);
            }
            case Account.Hosted hosted -> hosted(hosted, build);
        };
    }

    /// Begins a session of a window, which owns the vault on this machine and keeps it over its
    /// sessions.
    public static AccountSession in(VaultSession vault, Account account, BuildInfo build) {
        return switch (account) {
            case Account.LocalVault _ -> local(account, vault, () -> {});
            case Account.Hosted hosted -> hosted(hosted, build);
        };
    }

    private static AccountSession local(Account account, VaultSession vault, Runnable onClose) {
        return new AccountSession(
                account,
                vault.client(),
                vault::openInBackground,
                Optional.of(vault.guard()),
                onClose);
    }

    private static AccountSession hosted(Account.Hosted hosted, BuildInfo build) {
        SecretsClient client =
                new ClientOnDemand(() ->
                        SecretsClients.overHttp(
                                hosted.baseUrl(),
                                () -> hosted.keySource().key().reveal(),
                                build.userAgent(),
                                hosted.authority()));
        return new AccountSession(hosted, client, () -> {}, Optional.empty(), client::close);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
