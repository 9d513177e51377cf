package io.strongroom.account.protection;

/// The answer to how the vault is protected.
public sealed interface ProtectionLookup permits ProtectionLookup.Known, ProtectionRefusal {

    /// It can be told.
    record Known(ProtectionState state) implements ProtectionLookup {}
}
