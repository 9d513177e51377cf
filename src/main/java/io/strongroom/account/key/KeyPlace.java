package io.strongroom.account.key;

/// Where the key of an account is kept.
public enum KeyPlace {
    /// In the operating system's keyring.
    KEYRING,
    /// In a file beside the vault, sealed by the vault's key.
    VAULT
}
