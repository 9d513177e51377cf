package io.strongroom.ui.preferences.protection;

/// What was half done about the vault's protection. What was typed for it is not kept.
public enum KeptProtection {
    /// Another passphrase was typed.
    PASSPHRASE,
    /// What opens the vault was typed, to turn to the keyring.
    KEYRING,
    /// What opens the vault was typed, to turn to a key file.
    KEY_FILE,
    /// What opens the vault was typed, to make a recovery code.
    RECOVERY_CODE,
    /// A recovery code that was made was shown, and nobody had said that it is kept.
    CODE_SHOWN;

    static KeptProtection of(ChangeKind kind) {
        return switch (kind) {
            case PASSPHRASE -> PASSPHRASE;
            case KEYRING -> KEYRING;
            case KEY_FILE -> KEY_FILE;
            case RECOVERY_CODE -> RECOVERY_CODE;
        };
    }

    /// The change that had begun, or that is to be made again.
    ChangeKind kind() {
        return switch (this) {
            case PASSPHRASE -> ChangeKind.PASSPHRASE;
            case KEYRING -> ChangeKind.KEYRING;
            case KEY_FILE -> ChangeKind.KEY_FILE;
            case RECOVERY_CODE, CODE_SHOWN -> ChangeKind.RECOVERY_CODE;
        };
    }
}
