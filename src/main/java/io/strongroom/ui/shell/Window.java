package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.AccountLine;
import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.accounts.TeamSheets;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.draft.KeptWork;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.fileimport.DropOverlay;
import io.strongroom.ui.fileimport.FileDropTarget;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.fileimport.PasteTarget;
import io.strongroom.ui.fileimport.sheet.ImportSheets;
import io.strongroom.ui.preferences.Section;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.secretdetail.SecretDetailView;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretform.SecretFormView;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretinput.ValueView;
import io.strongroom.ui.secretlist.SecretListView;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.shell.menu.WindowMenu;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Draws the window from its view-models and gives it its shortcuts: first what one begins with,
/// the bar and the form; then, once that is on the screen, everything else ([#complete()]).
public final class Window {

    private final Screens screens;
    private final Messages messages;
    private final RelativeTime times;
    private final ShellView shell = new ShellView();
    private final SettingsSheets settings;
    private final TopBar bar;
    private @Nullable ImportSheets imports;
    private @Nullable WindowMenu menu;

    /// The view-models of the window's screens, and what the window tells about its server.
    ///
    /// @param settings makes what belongs to accounts and settings, when it is first asked for
    /// @param imports makes the import with the first arrival
    /// @param picker lets the user choose files
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
            FilePicker picker,
            Runnable present,
            Runnable lock) {}

    /// Draws the bar and the form.
    ///
    /// @param times the words for when something was
    public Window(Screens screens, Messages messages, RelativeTime times) {
        this.screens = screens;
        this.messages = messages;
        this.times = times;
        this.settings =
                new SettingsSheets(
                        screens.settings(),
                        messages,
                        shell,
                        screens.picker(),
                        screens.shell()::tell);
        TeamSheets teams = new TeamSheets(screens.scopes(), messages, shell);
        this.bar = bar(teams);
        shell.begin(bar, form(teams));
    }

    /// Draws what the first frame can do without: list, details, toast, and the sign over a drop.
    public void complete() {
        SecretListView list = new SecretListView(screens.list(), messages, times);
        list.setOnTypeOne(screens.form()::begin);
        list.setOnChooseFiles(this::chooseFiles);
        list.setOnUseAccount(settings::addAccount);
        shell.complete(
                new NoticeBar(screens.shell().noticeProperty()),
                list.root(),
                new SecretDetailView(screens.detail(), messages).root(),
                new ToastView(screens.shell()));
        screens.shell().readOnlyProperty().subscribe(bar::setReadOnly);
        screens.shell().onAccountSettings(() -> settings.showPreferences(Section.ACCOUNTS));
        // What was revealed is not, whenever that changes.
        Presenting.on(shell.root()).subscribe(_ -> screens.shell().hideValues());
        takeDrops();
    }

    /// The window's content.
    public StackPane root() {
        return shell.root();
    }

    /// Moves to the form, ready to type.
    public void begin() {
        screens.form().begin();
    }

    /// Puts back what [ShellViewModel#keep()] kept of another window.
    public void restore(byte[] kept) {
        KeptWork work = KeptWork.of(kept);
        work.form().ifPresent(screens.form()::restore);
        if (!work.rows().isEmpty()) {
            imports().resume(work.rows());
        }
    }

    /// What the window is left for.
    public enum Leaving {
        /// It closes.
        CLOSING,
        /// Another account comes in its place.
        SWITCHING
    }

    /// Whether the window may be left at once. If something typed, reviewed or under way would be
    /// lost, it asks first, above whatever sheet is there.
    ///
    /// @param leave leaves it, should the user let go of that
    public boolean mayLeave(Leaving leaving, Runnable leave) {
        List<String> losses = screens.shell().unsaved();
        if (losses.isEmpty()) {
            return true;
        }
        SheetHost host =
                Optional.ofNullable(imports).flatMap(ImportSheets::overReview).orElse(shell);
        new UnfinishedSheet(messages, host).show(leaving, losses, leave);
        return false;
    }

    /// Gives a scene the window's shortcuts; `SHORTCUT` is Cmd on macOS and Ctrl elsewhere.
    ///
    /// @return takes them away again
    public Subscription addShortcuts(Scene scene) {
        Map<KeyCombination, Runnable> shortcuts =
                Map.of(
                        shortcut(KeyCode.N),
                        screens.form()::begin,
                        shortcut(KeyCode.F),
                        bar::focusSearch,
                        shortcut(KeyCode.O),
                        this::chooseFiles,
                        shortcut(KeyCode.I),
                        this::showWaysIn,
                        shortcut(KeyCode.COMMA),
                        this::showPreferences,
                        new KeyCodeCombination(KeyCode.F5),
                        screens.shell()::refresh);
        scene.getAccelerators().putAll(shortcuts);
        // Ctrl+Enter must work while a text field or a button has the focus, which would take the
        // key for itself.
        KeyCombination create = shortcut(KeyCode.ENTER);
        EventHandler<KeyEvent> submit =
                event -> {
                    if (create.match(event) && !shell.isShowingSheet()) {
                        event.consume();
                        screens.form().submit();
                    }
                };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, submit);
        return PasteTarget.install(scene, this::takeUnlessCovered)
                .and(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, submit))
                .and(() -> shortcuts.keySet().forEach(scene.getAccelerators()::remove));
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private TopBar bar(TeamSheets teams) {
        ScopeSelector shown =
                new ScopeSelector(
                        screens.scopes(), screens.scopes().shownProperty(), messages, teams);
        TopBar.Actions actions =
                new TopBar.Actions(
                        settings::showAccounts,
                        this::showWaysIn,
                        screens.shell()::refresh,
                        this::showPreferences,
                        this::showMenu,
                        screens.present());
        return new TopBar(
                screens.account(), shown, screens.list().searchProperty(), actions, messages);
    }

    private void showMenu(Node button) {
        WindowMenu shown = menu;
        if (shown == null) {
            shown =
                    new WindowMenu(
                            new WindowMenu.Actions(
                                    screens.present(), screens.lock(), this::showPreferences),
                            messages);
            menu = shown;
        }
        shown.showBelow(button);
    }

    private Region form(TeamSheets teams) {
        SecretFormViewModel form = screens.form();
        ScopeSelector saveTo =
                new ScopeSelector(screens.scopes(), form.scopeProperty(), messages, teams);
        ValueView value = new ValueView(form.value(), messages, this::pickValue);
        return new SecretFormView(form, messages, saveTo, value, screens.account().promise())
                .root();
    }

    private void takeDrops() {
        FileDropTarget.install(
                shell.root(),
                () -> new DropOverlay(messages, () -> screens.form().scopeProperty().get().label()),
                files -> takeUnlessCovered(new Arrival.Files(files)));
    }

    private ImportSheets imports() {
        ImportSheets made = imports;
        if (made == null) {
            made =
                    new ImportSheets(
                            screens.imports().get(),
                            screens.scopes(),
                            messages,
                            shell,
                            screens.picker());
            imports = made;
        }
        return made;
    }

    /// A sheet keeps what it asks on screen: what arrives meanwhile is not taken, unless it is a
    /// review.
    private void takeUnlessCovered(Arrival arrival) {
        if (takesImports() || (imports != null && imports.isReviewing())) {
            imports().take(arrival);
        }
    }

    private boolean takesImports() {
        return !shell.isShowingSheet() && !screens.shell().readOnlyProperty().get();
    }

    private void chooseFiles() {
        if (takesImports()) {
            imports().chooseFiles();
        }
    }

    private void showWaysIn() {
        if (takesImports()) {
            imports().showWaysIn();
        }
    }

    /// One file becomes the value in the form; several are reviewed.
    private List<Path> pickValue() {
        List<Path> chosen = screens.picker().pick();
        if (chosen.size() <= 1) {
            return chosen;
        }
        imports().take(new Arrival.Files(chosen));
        return List.of();
    }

    private void showPreferences() {
        if (!shell.isShowingSheet()) {
            settings.showPreferences(Section.ACCOUNTS);
        }
    }
}
