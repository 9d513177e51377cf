package io.strongroom.account;

import java.nio.file.Path;

/// Why a file of the user's was not used: the settings, or the list of accounts. What it would have
/// said is taken as not said.
public sealed interface FileProblem {

    /// The file is damaged.
    ///
    /// @param kept where it was put, so that nothing is lost
    record Damaged(Path kept) implements FileProblem {}

    /// The file was written by a newer version.
    ///
    /// @param kept where it was put, so that nothing is lost
    record Newer(Path kept) implements FileProblem {}

    /// The file cannot be read; it was left as it is.
    record Unreadable(Path file) implements FileProblem {}
}
