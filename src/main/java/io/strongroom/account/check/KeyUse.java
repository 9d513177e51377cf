package io.strongroom.account.check;

/// What this program does with a key.
public enum KeyUse {
    /// List secrets and show their details.
    READ_SECRETS,
    /// Create, change and delete secrets.
    WRITE_SECRETS
}
