package io.strongroom.vault.protection;

import io.strongroom.vault.crypto.PassphraseParameters;
import io.strongroom.vault.crypto.SymmetricKey;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of rows in the table of key slots.
public enum SlotKind {
    /// The key file wraps the master key. No parameters.
    KEY_FILE("key-file", 0),
    /// A key in the operating system's keyring does. Its parameters name the entry.
    KEYRING("keyring", 8),
    /// A passphrase does. Its parameters are those of Argon2id.
    PASSPHRASE("passphrase", PassphraseParameters.ENCODED),
    /// A recovery code does. Its parameters are a salt.
    RECOVERY_CODE("recovery-code", 16),
    /// No slot: a key file that protects nothing any more is still to be erased. Its parameters
    /// tell which.
    LEFT_KEY_FILE("left-key-file", SymmetricKey.BYTES),
    /// No slot: an entry of the keyring that protects nothing any more is still to be deleted. Its
    /// parameters name it.
    LEFT_KEYRING("left-keyring", 8);

    private final String stored;
    private final int parameters;

    SlotKind(String stored, int parameters) {
        this.stored = stored;
        this.parameters = parameters;
    }

    /// How many bytes its parameters have.
    int parameters() {
        return parameters;
    }

    /// The name the table has for it.
    public String stored() {
        return stored;
    }

    /// The kind of that name; empty for one this version does not know.
    public static Optional<SlotKind> of(String stored) {
        return Arrays.stream(values()).filter(kind -> kind.stored.equals(stored)).findFirst();
    }

    /// Whether the vault is opened by it day by day: there is one such slot at any time.
    public boolean isDaily() {
        return switch (this) {
            case KEY_FILE, KEYRING, PASSPHRASE -> true;
            case RECOVERY_CODE, LEFT_KEY_FILE, LEFT_KEYRING -> false;
        };
    }

    /// Whether it opens a copy of the vault on another machine as well.
    public boolean travels() {
        return this == PASSPHRASE || this == RECOVERY_CODE;
    }
}
