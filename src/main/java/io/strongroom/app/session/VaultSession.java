package io.strongroom.app.session;

import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.InProcessServer;
import io.strongroom.api.SecretsClient;
import io.strongroom.api.SecretsClients;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.system.Keyrings;
import io.strongroom.vault.home.VaultHome;
import io.strongroom.vault.http.VaultApi;
import io.strongroom.vault.http.VaultReply;
import io.strongroom.vault.http.VaultRequest;
import io.strongroom.vault.protection.MachineKeys;
import io.strongroom.vault.store.VaultException;
import io.strongroom.vault.store.VaultStore;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// The vault on this machine for as long as the app uses it. It is opened by the first call that
/// needs it, on that call's thread; an opening that failed is tried again by the next call, so that
/// what a user mends takes effect. While it is locked, calls answer
/// [io.strongroom.domain.VaultProblem.Locked] and try nothing. Safe for use by many threads.
public final class VaultSession implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final MachineKeys machine;
    private final Clock clock;
    private final VaultDoor door;
    private final BuildInfo build;
    private final SecretsClient client;
    private @Nullable VaultStore served;
    private @Nullable VaultApi api;
    private @Nullable String key;

    /// Opens nothing yet.
    ///
    /// @param home the folder of the vault
    public VaultSession(Path home, Clock clock, BuildInfo build) {
        this(home, clock, build, () -> Keyrings.ofThisSystem(home));
    }

    /// @param keyring gives the keyring, when it is first asked
    public VaultSession(Path home, Clock clock, BuildInfo build, Supplier<Keyring> keyring) {
        this.machine = new MachineKeys(new VaultHome(home), keyring);
        this.clock = clock;
        this.door = new VaultDoor(machine, clock);
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

    /// Locks and unlocks the vault, and changes what protects it.
    public VaultGuard guard() {
        return new SessionGuard(door, machine, clock);
    }

    /// Opens the vault in the background, so that the first call finds it open. A failure is not
    /// told here: the first call meets it again, and tells it.
    public void openInBackground() {
        Thread.ofVirtual().name("open-vault").start(this::openUnlessClosed);
    }

    private void openUnlessClosed() {
        try {
            if (!door.isClosed()) {
                api();
            }
        } catch (VaultException _) {
            // The first call meets it again.
        } catch (IllegalStateException unexpected) {
            if (!door.isClosed()) {
                throw unexpected;
            }
        }
    }

    /// The contract as a function over the vault, which is opened if it is not yet. It is of use
    /// until the vault is locked.
    public VaultApi api() throws VaultException {
        return apiOver(door.open());
    }

    private synchronized VaultApi apiOver(VaultStore store) {
        VaultApi made = api;
        if (made == null || served != store) {
            made = new VaultApi(store, key(), build.version());
            api = made;
            served = store;
        }
        return made;
    }

    /// Seals something small by the vault's key, for its caller to keep outside of the vault.
    ///
    /// @param purpose it opens for no other
    /// @param content stays the caller's
    public byte[] seal(String purpose, byte[] content) throws VaultException {
        return door.using(store -> store.seal(purpose, content));
    }

    /// Opens what [#seal] sealed.
    ///
    /// @return the content, which the caller overwrites after use; empty if it was sealed by
    ///   another vault or for another purpose, or was changed
    public Optional<byte[]> unseal(String purpose, byte[] sealed) throws VaultException {
        return door.using(store -> store.unseal(purpose, sealed));
    }

    /// Tells when another process has changed the vault, from the moment it is open; see
    /// [VaultStore#watch(Runnable)]. The listening ends with this session.
    public void onChangeElsewhere(Runnable listener) {
        door.watch(listener);
    }

    private InProcessServer.Reply answer(InProcessServer.Request request)
            throws InProcessServer.VaultUnavailableException {
        VaultRequest asked =
                new VaultRequest(
                        request.method(), request.target(), request.headers(), request.body());
        try {
            VaultReply reply = door.using(store -> apiOver(store).answer(asked));
            return new InProcessServer.Reply(reply.status(), reply.headers(), reply.body());
        } catch (VaultException unavailable) {
            throw new InProcessServer.VaultUnavailableException(unavailable.problem());
        }
    }

    /// Ends the calls under way, then closes the vault. Closing twice does no harm.
    @Override
    public void close() {
        client.close();
        door.close();
        synchronized (this) {
            api = null;
            served = null;
        }
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
