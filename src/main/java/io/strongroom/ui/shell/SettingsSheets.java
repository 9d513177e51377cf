package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.add.KeptAddition;
import io.strongroom.ui.accounts.add.sheet.AddAccountSheet;
import io.strongroom.ui.accounts.switching.AccountMenu;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.preferences.PreferencesParts;
import io.strongroom.ui.preferences.PreferencesView;
import io.strongroom.ui.preferences.Section;
import io.strongroom.ui.restore.RestorePane;
import io.strongroom.ui.secretlist.SecretListView;
import io.strongroom.ui.text.Messages;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens what belongs to accounts and settings. Nothing of it is made before it is asked for.
final class SettingsSheets {

    private final Supplier<SettingsScreens> maker;
    private final Messages messages;
    private final SheetHost host;
    private final FilePicker picker;
    private final Consumer<String> teller;
    private @Nullable SettingsScreens screens;
    private @Nullable AccountMenu menu;

    /// @param maker makes the view-models, once
    /// @param host lays the sheets over the window
    /// @param picker lets the user choose files
    /// @param teller says something about the whole window
    SettingsSheets(
            Supplier<SettingsScreens> maker,
            Messages messages,
            SheetHost host,
            FilePicker picker,
            Consumer<String> teller) {
        this.maker = maker;
        this.messages = messages;
        this.host = host;
        this.picker = picker;
        this.teller = teller;
    }

    /// Opens the menu of accounts below a button.
    void showAccounts(Node button) {
        AccountMenu shown = menu;
        if (shown == null) {
            shown =
                    new AccountMenu(
                            screens().switcher(),
                            messages,
                            teller,
                            this::addAccount,
                            () -> showPreferences(Section.ACCOUNTS));
            menu = shown;
        }
        shown.showBelow(button);
    }

    /// Has the list lead here from where there is nothing to list.
    void leadFrom(SecretListView list) {
        list.setOnUseAccount(this::addAccount);
        list.setOnRestore(this::restoreBackup);
    }

    private void addAccount() {
        add(screens().adding().get());
    }

    /// Goes on with adding an account where another window had to stop.
    void resume(KeptAddition kept) {
        AddAccountViewModel adding = screens().adding().get();
        adding.restore(kept);
        add(adding);
    }

    private void add(AddAccountViewModel adding) {
        Runnable close =
                () -> {
                    adding.close();
                    host.close();
                };
        AddAccountSheet sheet =
                new AddAccountSheet(adding, messages, picker, close, screens().switcher()::choose);
        host.showUntilClosed(sheet.root());
        sheet.begin();
    }

    /// Opens the settings at a section.
    void showPreferences(Section section) {
        PreferencesView view =
                new PreferencesView(
                        screens().preferences().get(),
                        messages,
                        picker,
                        screens().savePlace(),
                        this::addAccount,
                        host::close);
        view.show(section);
        host.showUntilClosed(view.root());
    }

    /// Asks for a backup, which takes the place of the vault that is there.
    private void restoreBackup() {
        PreferencesParts parts = screens().preferences().get();
        Runnable close =
                () -> {
                    parts.close();
                    host.close();
                };
        RestorePane pane = new RestorePane(parts.restore(), messages, close);
        SheetFrame.onEscape(pane, close);
        pane.getStyleClass().setAll("window-sheet", "small-sheet");
        host.showUntilClosed(pane);
        pane.begin();
    }

    private SettingsScreens screens() {
        SettingsScreens made = screens;
        if (made == null) {
            made = maker.get();
            screens = made;
        }
        return made;
    }
}
