package io.strongroom.ui.preferences;

import io.strongroom.ui.preferences.accounts.AccountsViewModel;
import io.strongroom.ui.preferences.protection.ProtectionViewModel;
import io.strongroom.ui.restore.RestoreViewModel;

/// The view-models of the sections.
///
/// @param accounts which accounts there are
/// @param protection what protects the vault on this machine
/// @param restore puts a backup in the vault's place
/// @param general the look and the program
public record PreferencesParts(
        AccountsViewModel accounts,
        ProtectionViewModel protection,
        RestoreViewModel restore,
        PreferencesViewModel general) {

    /// Forgets what was typed and shown, and gives up what is under way.
    public void close() {
        protection.close();
        restore.close();
    }
}
