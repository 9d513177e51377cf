package io.strongroom.keyring.system;

import io.strongroom.keyring.Keyring;
import io.strongroom.keyring.NoKeyring;
import io.strongroom.keyring.macos.KeychainKeyring;
import io.strongroom.keyring.secretservice.SecretServiceKeyring;
import io.strongroom.keyring.windows.DataProtectionKeyring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// Chooses the keyring of the system the program runs on.
public final class Keyrings {

    /// How long a call may take: enough for a person to type a password into the system's window.
    static final Duration LIMIT = Duration.ofSeconds(20);

    private Keyrings() {}

    /// The keyring of this system. Nothing is loaded or asked before the first call, and each call
    /// is answered within 20 seconds.
    ///
    /// @param folder the program's data folder: Windows seals but does not keep, so there sealed
    ///   entries lie in its folder `keyring`; the other systems do not use it
    public static Keyring ofThisSystem(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return guarded(of(system, folder), LIMIT);
    }

    /// Puts the checks and the limit round a keyring.
    ///
    /// @param limit for each call
    public static Keyring guarded(Keyring keyring, Duration limit) {
        return new TimeLimitedKeyring(new CheckedKeyring(keyring), limit);
    }

    /// The keyring of a system of this name, as `os.name` has it, in lower case.
    static Keyring of(String system, Path folder) {
        if (system.startsWith("linux")) {
            return new SecretServiceKeyring(System.getenv());
        }
        if (system.startsWith("mac")) {
            return new KeychainKeyring();
        }
        if (system.startsWith("windows")) {
            return new DataProtectionKeyring(folder.resolve("keyring"));
        }
        return new NoKeyring();
    }
}
