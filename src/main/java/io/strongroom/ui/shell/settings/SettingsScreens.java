package io.strongroom.ui.shell.settings;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.switching.SwitcherViewModel;
import io.strongroom.ui.preferences.PreferencesParts;
import io.strongroom.ui.preferences.protection.SavePlace;

import java.util.function.Supplier;

/// The view-models of what belongs to accounts and settings.
///
/// @param switcher the accounts to turn to
/// @param adding begins to add an account, each time anew
/// @param preferences what can be set, each time anew
/// @param savePlace lets the user choose where a new file goes
public record SettingsScreens(
        SwitcherViewModel switcher,
        Supplier<AddAccountViewModel> adding,
        Supplier<PreferencesParts> preferences,
        SavePlace savePlace) {}
