package io.strongroom.ui.secretlist;

/// What there is to show where the rows go.
public enum Content {
    /// The rows.
    ROWS,
    /// None yet: they are on their way.
    LOADING,
    /// None: they could not be loaded.
    FAILED,
    /// None that the search, the filter or the choice of scopes lets through.
    NOTHING_FOUND,
    /// None, and none was left out: one begins here.
    EMPTY
}
