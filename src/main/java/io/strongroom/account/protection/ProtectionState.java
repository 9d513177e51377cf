package io.strongroom.account.protection;

/// How the vault on this machine is protected.
///
/// @param way what opens it day by day; there is one at any time
/// @param recoveryCode whether a recovery code opens it as well
public record ProtectionState(Protection way, boolean recoveryCode) {}
