package io.strongroom.ui.preferences;

import io.strongroom.ui.preferences.accounts.AccountsViewModel;
import io.strongroom.ui.preferences.protection.ProtectionViewModel;
import io.strongroom.ui.restore.RestoreViewModel;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;

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

    /// What is half done; empty if nothing is.
    public Optional<KeptPreferences> keep() {
        KeptPreferences kept =
                new KeptPreferences(accounts.keep(), protection.keep(), restore.keep());
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /// Puts back what others held, as soon as it is known what there is.
    public void resume(KeptPreferences kept) {
        accounts.resume(kept.rows());
        kept.protection().ifPresent(protection::resume);
        kept.restore().ifPresent(restore::resume);
    }

    /// What is being written, which is better waited for.
    public List<ObservableValue<Boolean>> writers() {
        return List.of(accounts.changingProperty(), protection.changingProperty());
    }

    /// Forgets what was typed and shown, and gives up what is under way.
    public void close() {
        accounts.close();
        protection.close();
        restore.close();
    }
}
