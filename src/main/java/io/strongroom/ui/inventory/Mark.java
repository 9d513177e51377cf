package io.strongroom.ui.inventory;

/// What the last load found about a secret that was not so before it.
public enum Mark {
    /// It was not there before.
    NEW,
    /// It was there, and was another.
    CHANGED
}
