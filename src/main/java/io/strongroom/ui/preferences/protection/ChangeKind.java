package io.strongroom.ui.preferences.protection;

/// What can be changed about the vault's protection.
public enum ChangeKind {
    /// A passphrase protects it from now on, or another one.
    PASSPHRASE,
    /// The operating system's keyring protects it from now on.
    KEYRING,
    /// A key file protects it from now on.
    KEY_FILE,
    /// It gets a recovery code, in place of the one there was.
    RECOVERY_CODE
}
