package io.strongroom.keyring.system;

import io.strongroom.keyring.Change;
import io.strongroom.keyring.Entry;
import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.Lookup;
import io.strongroom.keyring.Refusal;
import io.strongroom.keyring.SecretBytes;

import java.nio.file.Path;
import java.time.Duration;

/// Chooses the keyring of the system the program runs on.
public final class Keyrings {

    /// How long a call may take: enough for a person to type a password into the system's window.
    static final Duration LIMIT = Duration.ofSeconds(20);

    private Keyrings() {}

    /// The keyring of this system. Nothing is loaded or asked before the first call, and each call
    /// is answered within 20 seconds.
    ///
    /// @param folder where sealed entries are kept on Windows, which seals but does not keep: made
    ///   when the first entry is stored; the other systems do not use it
    public static Keyring ofThisSystem(Path folder) {
        return new TimeLimitedKeyring(new NoKeyring(), LIMIT);
    }

    /// What a system has that the program knows no keyring of.
    private static final class NoKeyring implements Keyring {

        private static final Refusal NONE =
                new Refusal.Unavailable(Refusal.Reason.NOT_ON_THIS_SYSTEM);

        @Override
        public Lookup find(Entry entry) {
            return NONE;
        }

        @Override
        public Change store(Entry entry, SecretBytes secret) {
            return NONE;
        }

        @Override
        public Change delete(Entry entry) {
            return NONE;
        }

        @Override
        public String name() {
            return "none";
        }
    }
}
