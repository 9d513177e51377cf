package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.AccountLine;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.desk.DeskViewModel;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.shell.settings.SettingsScreens;

import java.util.function.Supplier;

/// The view-models of the window's screens, and what the window tells about its server.
///
/// @param settings makes what belongs to accounts and settings, when it is first asked for
/// @param imports makes the import with the first arrival
/// @param desk makes what is done with listed secrets, once
/// @param picker lets the user choose files
/// @param clipboard takes secrets, for a while
/// @param present hides names and values, or shows them again
/// @param lock locks the window
public record Screens(
        AccountLine account,
        ShellViewModel shell,
        ScopesViewModel scopes,
        SecretFormViewModel form,
        SecretListViewModel list,
        SecretDetailViewModel detail,
        Supplier<SettingsScreens> settings,
        Supplier<ImportViewModel> imports,
        Supplier<DeskViewModel> desk,
        FilePicker picker,
        SecretClipboard clipboard,
        Runnable present,
        Runnable lock) {}
