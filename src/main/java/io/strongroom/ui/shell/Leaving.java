package io.strongroom.ui.shell;

/// What the window is left for.
public enum Leaving {
    /// It closes.
    CLOSING,
    /// Another account comes in its place.
    SWITCHING,
    /// The account is removed, and the vault on this machine comes in its place.
    REMOVING
}
