package io.strongroom.account;

/// Which look the user wants.
public enum ThemeChoice {
    /// As the system has it, also when it changes.
    SYSTEM,
    /// Always light.
    LIGHT,
    /// Always dark.
    DARK
}
