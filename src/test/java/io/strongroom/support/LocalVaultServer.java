package io.strongroom.support;

import io.strongroom.api.ApiException;
import io.strongroom.api.InProcessServer;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.vault.http.VaultApi;
import io.strongroom.vault.http.VaultReply;
import io.strongroom.vault.http.VaultRequest;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import java.nio.file.Path;
import java.time.Clock;

/// A real vault in a folder of the test's, behind the real contract, in this process.
public final class LocalVaultServer implements InProcessServer, AutoCloseable {

    private final VaultStore store;
    private final VaultApi api;

    /// Opens the vault in a folder.
    public LocalVaultServer(Path home) throws VaultException {
        this(home, Clock.systemUTC());
    }

    /// @param clock tells the time as the server has it
    public LocalVaultServer(Path home, Clock clock) throws VaultException {
        store = VaultStore.open(home, clock);
        api = new VaultApi(store, "key", "test");
    }

    /// The value of a personal secret of a vault that nobody has open.
    public static String valueIn(Path home, String name) {
        try (LocalVaultServer vault = new LocalVaultServer(home);
                SecretsClient client = vault.client()) {
            Secret secret =
                    client.listAll(Scope.personal()).stream()
                            .filter(listed -> listed.name().equals(name))
                            .findFirst()
                            .orElseThrow();
            try (SecretValue value = client.reveal(secret.id(), Scope.personal())) {
                return value.reveal();
            }
        } catch (VaultException | ApiException unavailable) {
            throw new AssertionError(unavailable);
        }
    }

    /// A client of this vault.
    public SecretsClient client() {
        return SecretsClients.inProcess(this, () -> "key", "Test/1");
    }

    @Override
    public Reply answer(Request request) throws VaultUnavailableException {
        try {
            VaultReply reply =
                    api.answer(
                            new VaultRequest(
                                    request.method(),
                                    request.target(),
                                    request.headers(),
                                    request.body()));
            return new Reply(reply.status(), reply.headers(), reply.body());
        } catch (VaultException failed) {
            throw new VaultUnavailableException(failed.problem());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
