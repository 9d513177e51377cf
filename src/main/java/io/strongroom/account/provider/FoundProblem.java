package io.strongroom.account.provider;

import java.nio.file.Path;

/// Why a file of the provider's client tells of no account, although it is there. It was left
/// alone, and the others were read.
public sealed interface FoundProblem {

    /// The file it is about.
    Path file();

    /// It cannot be read, or is a link to nothing.
    record Unreadable(Path file) implements FoundProblem {}

    /// It is a folder, a device or the like.
    record NotAFile(Path file) implements FoundProblem {}

    /// It is longer than any such file would be.
    ///
    /// @param bytes how long
    record TooLarge(Path file, long bytes) implements FoundProblem {}

    /// It is not what the client writes.
    record Damaged(Path file) implements FoundProblem {}

    /// Its key has a character that cannot be sent.
    record KeyNotSendable(Path file) implements FoundProblem {}

    /// Its address is not one that a key may be sent to.
    ///
    /// @param reason a sentence fit to show
    record BadBaseUrl(Path file, String reason) implements FoundProblem {}

    /// There are more such files than are read; this one and those after it were not.
    record TooMany(Path file) implements FoundProblem {}
}
