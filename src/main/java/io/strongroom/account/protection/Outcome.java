package io.strongroom.account.protection;

/// What became of a change to the vault's protection.
public sealed interface Outcome permits Outcome.Done, ProtectionRefusal {

    /// It is done, and on disk.
    record Done() implements Outcome {}
}
