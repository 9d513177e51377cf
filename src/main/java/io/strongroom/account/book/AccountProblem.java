package io.strongroom.account.book;

import io.strongroom.account.FileProblem;
import io.strongroom.api.key.KeyProblem;

import java.nio.file.Path;

/// Why an account cannot be added, changed or removed. Nothing was done then.
public sealed interface AccountProblem {

    /// It has no name.
    record NameMissing() implements AccountProblem {}

    /// Its name is too long.
    ///
    /// @param length in code points
    record NameTooLong(int length) implements AccountProblem {}

    /// Its name has a character that cannot be seen.
    record NameNotVisible() implements AccountProblem {}

    /// Its name means another account.
    record NameReserved(String name) implements AccountProblem {}

    /// Another account has its name.
    record NameTaken(String name) implements AccountProblem {}

    /// There is no such account, or it was removed meanwhile.
    record Unknown() implements AccountProblem {}

    /// Its key cannot be kept or deleted.
    record KeyInTheWay(KeyProblem problem) implements AccountProblem {}

    /// The list of accounts could not be used as it was. Where it was put aside, what was tried can
    /// be tried again.
    record ListInTheWay(FileProblem problem) implements AccountProblem {}

    /// The list of accounts cannot be written.
    record ListNotWritten(Path file) implements AccountProblem {}
}
