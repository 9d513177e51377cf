package io.strongroom.app.session;

import io.strongroom.api.InProcessServer;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.vault.http.VaultApi;
import io.strongroom.vault.http.VaultReply;
import io.strongroom.vault.http.VaultRequest;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The vault on this machine for as long as the app uses it. It is opened by the first call that
/// needs it, on that call's thread; an opening that failed is tried again by the next call, so that
/// what a user mends takes effect. Safe for use by many threads.
public final class VaultSession implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final Path home;
    private final Clock clock;
    private final BuildInfo build;
    private final SecretsClient client;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable VaultStore store;
    private @Nullable VaultApi api;
    private @Nullable String key;
    private boolean closed;

    /// Opens nothing yet.
    ///
    /// @param home the folder of the vault
    public VaultSession(Path home, Clock clock, BuildInfo build) {
        this.home = home;
        this.clock = clock;
        this.build = build;
        this.client =
                new ClientOnDemand(
                        () -> SecretsClients.inProcess(this::answer, this::key, build.userAgent()));
    }

    /// The client that speaks to the vault, in process; closed with this session.
    public SecretsClient client() {
        return client;
    }

    /// The key that every call must carry: made anew for each session, never stored.
    public synchronized String key() {
        String made = key;
        if (made == null) {
            made = newKey();
            key = made;
        }
        return made;
    }

    /// Opens the vault in the background, so that the first call finds it open. A failure is not
    /// told here: the first call meets it again, and tells it.
    public void openInBackground() {
        Thread.ofVirtual().name("open-vault").start(this::openUnlessClosed);
    }

    private synchronized void openUnlessClosed() {
        if (closed) {
            return;
        }
        try {
            api();
        } catch (VaultException _) {
            // The first call meets it again.
        }
    }

    /// The contract as a function over the vault, which is opened if it is not yet.
    public synchronized VaultApi api() throws VaultException {
        if (api == null) {
            api = new VaultApi(store(), key(), build.version());
        }
        return api;
    }

    /// Tells when another process has changed the vault, from the moment it is open; see
    /// [VaultStore#watch(Runnable)]. The listening ends with this session.
    public synchronized void onChangeElsewhere(Runnable listener) {
        listeners.add(listener);
        if (store != null) {
            store.watch(listener);
        }
    }

    private synchronized VaultStore store() throws VaultException {
        if (closed) {
            throw new IllegalStateException("the session was closed");
        }
        if (store == null) {
            ProcessHardening.await();
            VaultStore opened = VaultStore.open(home, clock);
            listeners.forEach(opened::watch);
            store = opened;
        }
        return store;
    }

    private InProcessServer.Reply answer(InProcessServer.Request request)
            throws InProcessServer.VaultUnavailableException {
        try {
            VaultReply reply =
                    api().answer(
                                    new VaultRequest(
                                            request.method(),
                                            request.target(),
                                            request.headers(),
                                            request.body()));
            return new InProcessServer.Reply(reply.status(), reply.headers(), reply.body());
        } catch (VaultException unavailable) {
            throw new InProcessServer.VaultUnavailableException(unavailable.problem());
        }
    }

    /// Ends the calls under way, then closes the vault. Closing twice does no harm.
    @Override
    public void close() {
        client.close();
        synchronized (this) {
            closed = true;
            api = null;
            if (store != null) {
                store.close();
                store = null;
            }
        }
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
