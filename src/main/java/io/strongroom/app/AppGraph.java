package io.strongroom.app;

import io.strongroom.account.Account;
import io.strongroom.account.protection.LockedVault;
import io.strongroom.account.protection.VaultGuard;
import io.strongroom.api.SecretsClient;
import io.strongroom.app.screens.DeskScreens;
import io.strongroom.app.session.AppPaths;
import io.strongroom.app.window.RememberedPreferences;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.ui.accounts.AccountServices;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.accounts.switching.AccountSwitch;
import io.strongroom.ui.accounts.switching.SwitcherViewModel;
import io.strongroom.ui.clipboard.SecretClipboard;
import io.strongroom.ui.desk.DeskViewModel;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.preferences.PreferencesParts;
import io.strongroom.ui.preferences.PreferencesViewModel;
import io.strongroom.ui.preferences.accounts.AccountsViewModel;
import io.strongroom.ui.preferences.protection.ProtectionViewModel;
import io.strongroom.ui.preferences.protection.RecoveryCodeViewModel;
import io.strongroom.ui.preferences.protection.SavePlace;
import io.strongroom.ui.restore.RestoreViewModel;
import io.strongroom.ui.review.ReviewServices;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretinput.ValueAdvice;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.shell.Screens;
import io.strongroom.ui.shell.ShellViewModel;
import io.strongroom.ui.shell.Window;
import io.strongroom.ui.shell.settings.SettingsScreens;
import io.strongroom.ui.task.FxTaskRunner;
import io.strongroom.ui.task.FxTicker;
import io.strongroom.ui.task.TaskGroup;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.task.WatchedTaskRunner;
import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;
import io.strongroom.ui.text.UserMessages;
import io.strongroom.ui.theme.AppTheme;

import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one place that wires an account's screens: every service and every screen is made here, by
/// constructor, top to bottom. They live for as long as one account is shown and unlocked; nothing
/// outside of them keeps them. Use on the FX thread.
final class AppGraph implements AutoCloseable {

    private final ShellViewModel shell;
    private final SecretListViewModel list;
    private final Window window;
    private final Surroundings given;
    private final TaskGroup tasks =
            new TaskGroup(new WatchedTaskRunner(new FxTaskRunner(), this::watch));
    private final TaskGroup settingsTasks = new TaskGroup(new FxTaskRunner());

    /// What the window is given from outside.
    ///
    /// @param account whom it speaks for
    /// @param client speaks to the account's server; closed by its owner
    /// @param home the data folder
    /// @param preferences what is remembered
    /// @param theme the look of the window
    /// @param version of the program
    /// @param messages the words
    /// @param clock tells how long ago something was
    /// @param picker lets the user choose files
    /// @param copier puts a name or an ID on the clipboard
    /// @param clipboard takes secrets, for a while
    /// @param accounts what the screens about accounts stand on, made when they are first shown
    /// @param switchTo turns the window to another account
    /// @param guard changes what protects the vault on this machine
    /// @param savePlace lets the user choose where a new file goes
    /// @param present hides names and values, or shows them again
    /// @param lock locks the window
    /// @param restored takes what is to be told once the vault is another one
    record Surroundings(
            Account account,
            SecretsClient client,
            Path home,
            RememberedPreferences preferences,
            AppTheme theme,
            String version,
            Messages messages,
            Clock clock,
            FilePicker picker,
            Consumer<String> copier,
            SecretClipboard clipboard,
            Supplier<AccountServices> accounts,
            AccountSwitch switchTo,
            VaultGuard guard,
            SavePlace savePlace,
            Runnable present,
            Runnable lock,
            Consumer<String> restored) {}

    AppGraph(Surroundings given) {
        this.given = given;
        Messages messages = given.messages();
        UserMessages userMessages = new UserMessages(messages, given.account());
        Ticker ticker = new FxTicker();
        RelativeTime times = new RelativeTime(given.clock(), messages);
        RememberedPreferences preferences = given.preferences();

        ScopesViewModel scopes =
                new ScopesViewModel(
                        given.client(),
                        tasks,
                        messages,
                        userMessages,
                        preferences.current().lastScope(given.account()));
        list = new SecretListViewModel(given.client(), tasks, ticker, messages, userMessages);
        scopes.countBy(list.inventory()::countOf);
        list.hostedProperty().set(given.account() instanceof Account.Hosted);
        list.choicesProperty().set(preferences.current().listOf(given.account()));
        list.choicesProperty()
                .subscribe((_, chosen) ->
                        preferences.change(now -> now.withList(given.account(), chosen)));
        SecretDetailViewModel detail =
                new SecretDetailViewModel(
                        given.client(),
                        tasks,
                        ticker,
                        messages,
                        userMessages,
                        times,
                        given.copier(),
                        given.clipboard());
        SecretFormViewModel form =
                new SecretFormViewModel(
                        given.client(),
                        tasks,
                        ticker,
                        messages,
                        userMessages,
                        advice(),
                        scopes.shownProperty().get(),
                        list.inventory()::namesOf);
        shell = new ShellViewModel(given.client(), tasks, scopes, list, detail, form, messages);
        scopes.shownProperty()
                .subscribe((_, shown) ->
                        preferences.change(
                                now -> now.withLastScope(given.account(), shown.scope())));
        window =
                new Window(
                        new Screens(
                                AccountLines.of(given.account(), messages),
                                shell,
                                scopes,
                                form,
                                list,
                                detail,
                                () -> settings(),
                                () -> imports(times, form),
                                () -> desk(userMessages, ticker, scopes, form),
                                given.picker(),
                                given.clipboard(),
                                given.present(),
                                given.lock()),
                        messages,
                        times);
    }

    /// What failed is said where it failed; a key or a locked vault needs more than that.
    private void watch(Exception failure) {
        if (given.account() instanceof Account.Hosted || LockedVault.isBehind(failure)) {
            shell.tellOfKey(failure, given.lock());
        }
    }

    private SettingsScreens settings() {
        AccountServices accounts = given.accounts().get();
        Messages messages = given.messages();
        return new SettingsScreens(
                new SwitcherViewModel(
                        given.account(), accounts, given.switchTo(), settingsTasks, messages),
                () ->
                        new AddAccountViewModel(
                                accounts, settingsTasks, messages, given.copier(), given.lock()),
                () -> preferences(accounts),
                given.savePlace());
    }

    private PreferencesParts preferences(AccountServices accounts) {
        Messages messages = given.messages();
        return new PreferencesParts(
                new AccountsViewModel(
                        given.account(),
                        accounts,
                        given.switchTo(),
                        shell::keyReplaced,
                        settingsTasks,
                        messages),
                new ProtectionViewModel(
                        given.guard(),
                        given.home(),
                        settingsTasks,
                        messages,
                        new RecoveryCodeViewModel(
                                settingsTasks,
                                messages,
                                code ->
                                        given.clipboard()
                                                .copy(
                                                        code,
                                                        messages.text("clipboard.recovery-code")))),
                new RestoreViewModel(
                        given.guard(), given.picker(), settingsTasks, messages, given.restored()),
                new PreferencesViewModel(
                        new SimpleObjectProperty<>(given.theme().choiceProperty().get()),
                        given.preferences().current(),
                        change -> {
                            given.preferences().change(change);
                            given.theme()
                                    .choiceProperty()
                                    .set(given.preferences().current().theme());
                        },
                        given.home(),
                        given.version(),
                        messages));
    }

    private ImportViewModel imports(RelativeTime times, SecretFormViewModel form) {
        ImportViewModel imports =
                new ImportViewModel(
                        new ReviewServices(
                                given.client(),
                                tasks,
                                given.messages(),
                                new ValueDoctor(given.clock()),
                                adviceMessages(),
                                times,
                                given.account() instanceof Account.Hosted),
                        new FxTicker(),
                        form.scopeProperty()::get,
                        form.value()::offer,
                        AppPaths.userHome());
        shell.attach(imports);
        return imports;
    }

    private AdviceMessages adviceMessages() {
        return new AdviceMessages(given.messages(), given.clock());
    }

    private ValueAdvice advice() {
        return new ValueAdvice(new ValueDoctor(given.clock()), tasks, adviceMessages());
    }

    private DeskViewModel desk(
            UserMessages userMessages,
            Ticker ticker,
            ScopesViewModel scopes,
            SecretFormViewModel form) {
        DeskScreens screens =
                new DeskScreens(
                        given.client(),
                        tasks,
                        ticker,
                        given.messages(),
                        userMessages,
                        () -> advice());
        DeskViewModel desk = screens.desk(list, scopes, form, shell.notices());
        shell.attach(desk);
        return desk;
    }

    /// The window's content and shortcuts.
    Window window() {
        return window;
    }

    /// What holds the screens together.
    ShellViewModel shell() {
        return shell;
    }

    /// What is listed.
    SecretListViewModel list() {
        return list;
    }

    /// Gives up what is under way; nothing of it reaches the screens any more.
    @Override
    public void close() {
        shell.close();
        tasks.close();
        settingsTasks.close();
    }
}
