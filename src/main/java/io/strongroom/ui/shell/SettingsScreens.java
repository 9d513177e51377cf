package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.SwitcherViewModel;
import io.strongroom.ui.preferences.PreferencesViewModel;

/// The view-models of what belongs to accounts and settings.
///
/// @param switcher the accounts to turn to
/// @param preferences what can be set
public record SettingsScreens(SwitcherViewModel switcher, PreferencesViewModel preferences) {}
