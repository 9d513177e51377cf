package io.strongroom.domain.protection;

/// What someone opens the vault with.
public sealed interface WayIn permits WayIn.ThisMachine, Passphrase, RecoveryCode {

    /// What the machine keeps for its user, its key file or its keyring, whichever the vault is
    /// protected by.
    record ThisMachine() implements WayIn {}
}
