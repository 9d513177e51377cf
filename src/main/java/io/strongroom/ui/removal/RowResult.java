package io.strongroom.ui.removal;

import io.strongroom.domain.Secret;

/// What came of deleting one secret.
///
/// @param secret as it was last heard of
/// @param outcome in short
/// @param sentence why it is still there; empty when it is gone
public record RowResult(Secret secret, Outcome outcome, String sentence) {

    /// What came of it, in short.
    public enum Outcome {
        /// It was deleted.
        DELETED,
        /// It was not there any more.
        GONE,
        /// It is still there, or may be.
        FAILED
    }

    /// Whether it is gone, by whomever.
    public boolean isGone() {
        return outcome != Outcome.FAILED;
    }
}
