package io.strongroom.ui.preferences;

/// The sections of the settings, in their order.
public enum Section {
    /// Which accounts there are.
    ACCOUNTS,
    /// What protects the vault on this machine.
    PROTECTION,
    /// When the window locks, and when the clipboard is cleared.
    LOCK,
    /// Theme and language.
    LOOK,
    /// What this program is made of.
    ABOUT
}
