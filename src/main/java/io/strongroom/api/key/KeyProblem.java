package io.strongroom.api.key;

import io.strongroom.domain.VaultProblem;

import java.nio.file.Path;

/// Why the key of an account cannot be had, kept or deleted. It never holds the key.
public sealed interface KeyProblem {

    /// No key is kept for the account: it was deleted outside of this program.
    record Missing() implements KeyProblem {}

    /// What is kept for the account is not a key. It is left alone.
    record Damaged() implements KeyProblem {}

    /// There is no keyring on this system, or it does not run.
    record NoKeyring() implements KeyProblem {}

    /// The keyring is locked, and the user did not unlock it.
    record KeyringLocked() implements KeyProblem {}

    /// The keyring did not answer in time.
    record KeyringSilent() implements KeyProblem {}

    /// The keyring is there and failed.
    record KeyringFailed() implements KeyProblem {}

    /// The keyring takes no key as long as this one.
    ///
    /// @param most bytes
    record TooLong(int most) implements KeyProblem {}

    /// The caller gave up before the keyring had answered.
    record Cancelled() implements KeyProblem {}

    /// The vault on this machine, whose key seals the account's, cannot be used.
    ///
    /// @param problem why
    record VaultInTheWay(VaultProblem problem) implements KeyProblem {}

    /// The file with the sealed keys cannot be read or written.
    record FileInTheWay(Path file) implements KeyProblem {}
}
