package io.strongroom.app.window;

import io.strongroom.app.session.VaultSession;
import io.strongroom.vault.crypto.AssociatedData;
import io.strongroom.vault.crypto.DoesNotOpenException;
import io.strongroom.vault.crypto.Envelope;
import io.strongroom.vault.crypto.SymmetricKey;
import io.strongroom.vault.store.VaultException;

import org.slf4j.LoggerFactory;

import java.util.Optional;

/// What is half done while the window is locked, sealed. The vault's key seals it, so that it
/// cannot be had before the vault is open. Where that key cannot be had, as when a vault was never
/// unlocked while another account was used, a key of its own seals it, which this program keeps in
/// its memory meanwhile: what was typed is not lost for that.
public final class LockedDraft {

    private static final String PURPOSE = "draft";
    private static final AssociatedData PLACE = AssociatedData.of(PURPOSE);

    private final byte[] sealed;
    private final Optional<SymmetricKey> own;

    private LockedDraft(byte[] sealed, Optional<SymmetricKey> own) {
        this.sealed = sealed;
        this.own = own;
    }

    /// Seals something.
    ///
    /// @param vault the one on this machine; opened, if it is not yet and opens by itself
    /// @param content stays the caller's
    public static LockedDraft seal(VaultSession vault, byte[] content) {
        try {
            return new LockedDraft(vault.seal(PURPOSE, content), Optional.empty());
        } catch (VaultException unavailable) {
            LoggerFactory.getLogger(LockedDraft.class)
                    .info("the vault cannot seal what is half done", unavailable);
            SymmetricKey key = SymmetricKey.random();
            return new LockedDraft(Envelope.seal(key, 0, content, PLACE), Optional.of(key));
        }
    }

    /// Opens it, as often as is asked.
    ///
    /// @return the content, which the caller overwrites after use; empty if another vault had
    ///   sealed it
    /// @throws VaultException if the vault cannot be used
    public Optional<byte[]> open(VaultSession vault) throws VaultException {
        if (own.isEmpty()) {
            return vault.unseal(PURPOSE, sealed);
        }
        try {
            return Optional.of(Envelope.open(own.get(), sealed, PLACE));
        } catch (DoesNotOpenException damaged) {
            throw new IllegalStateException("what this program sealed does not open", damaged);
        }
    }

    /// Forgets it.
    public void close() {
        own.ifPresent(SymmetricKey::close);
    }
}
