package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.switching.SwitcherViewModel;
import io.strongroom.ui.preferences.PreferencesViewModel;

import java.util.function.Supplier;

/// The view-models of what belongs to accounts and settings.
///
/// @param switcher the accounts to turn to
/// @param adding begins to add an account, each time anew
/// @param preferences what can be set
public record SettingsScreens(
        SwitcherViewModel switcher,
        Supplier<AddAccountViewModel> adding,
        PreferencesViewModel preferences) {}
