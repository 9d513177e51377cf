package io.strongroom.intake.review;

/// What will be done with a row.
public enum Action {
    /// A new secret is created.
    CREATE,
    /// The secret of that name gets the new value.
    UPDATE,
    /// Nothing: it is left out, or has a problem.
    SKIP
}
