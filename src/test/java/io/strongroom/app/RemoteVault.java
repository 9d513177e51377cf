package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.ApiKey;
import io.strongroom.account.KeySource;
import io.strongroom.account.book.AccountBook;
import io.strongroom.account.book.NewAccount;
import io.strongroom.account.book.StoredAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.api.SecretsClient;
import io.strongroom.app.session.BuildInfo;
import io.strongroom.app.session.VaultSession;
import io.strongroom.domain.Scope;
import io.strongroom.support.KeysInMemory;
import io.strongroom.vault.http.LoopbackServer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Another vault behind a real port, as the server of an account.
final class RemoteVault implements AutoCloseable {

    private final Path folder;
    private VaultSession vault;
    private LoopbackServer server;

    /// Opens the vault in a folder, at a port that is free.
    RemoteVault(Path folder) throws Exception {
        this.folder = folder;
        vault = open(folder);
        server = LoopbackServer.start(vault.api(), 0);
    }

    private static VaultSession open(Path folder) {
        return new VaultSession(folder, Clock.systemUTC(), new BuildInfo("1"));
    }

    String url() {
        return server.url();
    }

    /// The key that it takes.
    String key() {
        return vault.key();
    }

    /// A client that does not pass through the port.
    SecretsClient client() {
        return vault.client();
    }

    /// Begins anew at the same address, with another key: it takes the old one no more.
    void changeKey() throws Exception {
        int port = URI.create(server.url()).getPort();
        close();
        vault = open(folder);
        server = LoopbackServer.start(vault.api(), port);
    }

    /// An account at it, which is kept nowhere, like one of the environment.
    Account account(String id, KeySource key) {
        return new Account.Hosted(
                id,
                "Acme server",
                BaseUrl.parse(url()),
                key,
                Scope.personal(),
                Optional.empty(),
                true);
    }

    /// Keeps an account at it, by the name of Acme.
    StoredAccount keepAcme(Path home, KeysInMemory keys, String key) throws Exception {
        return new AccountBook(home, Clock.systemUTC(), _ -> keys)
                .add(
                        new NewAccount(
                                "Acme", BaseUrl.parse(url()), Scope.personal(), Optional.empty()),
                        new ApiKey(key));
    }

    @Override
    public void close() {
        server.close();
        vault.close();
    }
}
