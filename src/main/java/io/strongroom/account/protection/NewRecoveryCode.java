package io.strongroom.account.protection;

import io.strongroom.domain.protection.RecoveryCode;

/// The answer to asking for a recovery code.
public sealed interface NewRecoveryCode permits NewRecoveryCode.Made, ProtectionRefusal {

    /// It opens the vault from now on, and one that did before does not.
    ///
    /// @param code the receiver's, who closes it
    record Made(RecoveryCode code) implements NewRecoveryCode {}
}
