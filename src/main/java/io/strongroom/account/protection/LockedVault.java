package io.strongroom.account.protection;

import io.strongroom.api.ApiException;
import io.strongroom.api.key.KeyProblem;
import io.strongroom.domain.VaultProblem;

/// Tells where a locked vault is what is in the way, so that unlocking it leads on and trying again
/// does not.
public final class LockedVault {

    private LockedVault() {}

    /// Whether a call failed because the vault is locked: as its server, or as what seals its key.
    public static boolean isBehind(Exception failure) {
        return switch (failure) {
            case ApiException.VaultUnavailable server -> isLocked(server.problem());
            case ApiException.KeyUnavailable key -> isBehind(key.problem());
            default -> false;
        };
    }

    /// Whether the key of an account cannot be had, kept or deleted because the vault is locked.
    public static boolean isBehind(KeyProblem problem) {
        return problem instanceof KeyProblem.VaultInTheWay(VaultProblem vault) && isLocked(vault);
    }

    private static boolean isLocked(VaultProblem problem) {
        return problem instanceof VaultProblem.Locked;
    }
}
