package io.strongroom.account.protection;

/// What protects the vault on this machine.
public enum Protection {
    /// A key in a file that only its owner may read.
    KEY_FILE,
    /// A key in the operating system's keyring.
    KEYRING,
    /// A passphrase that its owner types.
    PASSPHRASE
}
