package io.strongroom.ui.secretlist;

/// What there is to show where the rows go.
public enum Content {
    /// The rows.
    ROWS,
    /// None yet: they are on their way.
    LOADING,
    /// None: they could not be loaded.
    FAILED,
    /// None that the search or the filter lets through.
    NOTHING_FOUND,
    /// None: the scope is empty.
    EMPTY
}
