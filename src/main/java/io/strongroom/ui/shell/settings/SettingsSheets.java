package io.strongroom.ui.shell.settings;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.add.KeptAddition;
import io.strongroom.ui.accounts.add.sheet.AddAccountSheet;
import io.strongroom.ui.accounts.switching.AccountMenu;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.draft.KeptWork;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.preferences.KeptPreferences;
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
public final class SettingsSheets {

    private final Supplier<SettingsScreens> maker;
    private final SettingsWork work;
    private final Messages messages;
    private final SheetHost host;
    private final FilePicker picker;
    private final Consumer<String> teller;
    private @Nullable SettingsScreens screens;
    private @Nullable AccountMenu menu;

    /// @param maker makes the view-models, once
    /// @param work knows what is half done in what was opened last
    /// @param host lays the sheets over the window
    /// @param picker lets the user choose files
    /// @param teller says something about the whole window
    public SettingsSheets(
            Supplier<SettingsScreens> maker,
            SettingsWork work,
            Messages messages,
            SheetHost host,
            FilePicker picker,
            Consumer<String> teller) {
        this.maker = maker;
        this.work = work;
        this.messages = messages;
        this.host = host;
        this.picker = picker;
        this.teller = teller;
    }

    /// Opens the menu of accounts below a button.
    public void showAccounts(Node button) {
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
    public void leadFrom(SecretListView list) {
        list.setOnUseAccount(this::addAccount);
        list.setOnRestore(this::restoreBackup);
    }

    private void addAccount() {
        add(work.hold(screens().adding().get()), host::close);
    }

    /// Opens again what was open in another window, with what was typed there.
    public void resume(KeptWork kept) {
        kept.preferences().ifPresent(this::resume);
        kept.addition().ifPresent(this::resume);
    }

    private void resume(KeptAddition kept) {
        AddAccountViewModel adding = work.hold(screens().adding().get());
        adding.restore(kept);
        add(adding, host::close);
    }

    /// @param after what comes in its place
    private void add(AddAccountViewModel adding, Runnable after) {
        Runnable close =
                () -> {
                    adding.close();
                    after.run();
                };
        AddAccountSheet sheet =
                new AddAccountSheet(adding, messages, picker, close, screens().switcher()::choose);
        host.showUntilClosed(sheet.root());
        sheet.begin();
    }

    /// Opens the settings at a section.
    public void showPreferences(Section section) {
        show(work.hold(screens().preferences().get()), section);
    }

    /// Opens the settings where the account that is shown is given another key.
    public void showRefusedKey() {
        PreferencesParts parts = work.hold(screens().preferences().get());
        parts.accounts().askForKey();
        show(parts, Section.ACCOUNTS);
    }

    private void resume(KeptPreferences kept) {
        PreferencesParts parts = work.hold(screens().preferences().get());
        parts.resume(kept);
        show(parts, kept.section());
    }

    private void show(PreferencesParts parts, Section section) {
        PreferencesView view =
                new PreferencesView(
                        parts,
                        messages,
                        picker,
                        screens().savePlace(),
                        () -> {
                            parts.close();
                            AddAccountViewModel adding = work.hold(screens().adding().get());
                            add(adding, () -> showPreferences(Section.ACCOUNTS));
                        },
                        host::close);
        view.show(section);
        host.showUntilClosed(view.root());
    }

    /// Asks for a backup, which takes the place of the vault that is there.
    private void restoreBackup() {
        PreferencesParts parts = work.hold(screens().preferences().get());
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
