package io.strongroom.ui.accounts.switching;

import io.strongroom.account.Account;

/// An account as the user can turn to it.
///
/// @param account which
/// @param name as people call it
/// @param where its folder or its address
/// @param current whether the window shows it
public record AccountChoice(Account account, String name, String where, boolean current) {

    /// Whether it is the vault on this machine.
    public boolean isLocal() {
        return account instanceof Account.LocalVault;
    }

    /// Whether it comes from the environment.
    public boolean isFromEnvironment() {
        return account instanceof Account.Hosted hosted && hosted.fromEnvironment();
    }
}
