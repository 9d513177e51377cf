package io.strongroom.account;

import java.nio.file.Path;

/// Why the stored preferences were not used; the defaults are used instead.
public sealed interface PreferencesProblem {

    /// The file is damaged.
    ///
    /// @param kept where it was put, so that nothing is lost
    record Damaged(Path kept) implements PreferencesProblem {}

    /// The file was written by a newer version.
    ///
    /// @param kept where it was put, so that nothing is lost
    record Newer(Path kept) implements PreferencesProblem {}

    /// The file cannot be read; it was left as it is.
    record Unreadable(Path file) implements PreferencesProblem {}
}
