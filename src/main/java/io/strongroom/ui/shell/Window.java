package io.strongroom.ui.shell;

import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.accounts.TeamSheets;
import io.strongroom.ui.control.SheetAbove;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.desk.DeskView;
import io.strongroom.ui.draft.KeptWork;
import io.strongroom.ui.fileimport.Arrival;
import io.strongroom.ui.fileimport.DropOverlay;
import io.strongroom.ui.fileimport.FileDropTarget;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.fileimport.PasteTarget;
import io.strongroom.ui.fileimport.sheet.ImportSheets;
import io.strongroom.ui.keys.Shortcut;
import io.strongroom.ui.keys.ShortcutsSheet;
import io.strongroom.ui.notice.NoticeBar;
import io.strongroom.ui.notice.ToastView;
import io.strongroom.ui.preferences.Section;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.secretdetail.SecretDetailView;
import io.strongroom.ui.secretform.SecretFormView;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretinput.ValueView;
import io.strongroom.ui.secretlist.SecretListView;
import io.strongroom.ui.shell.menu.ListedScope;
import io.strongroom.ui.shell.menu.SendingSign;
import io.strongroom.ui.shell.menu.WindowMenu;
import io.strongroom.ui.shell.settings.SettingsSheets;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    private @Nullable DeskView desk;

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
                        screens.shell().settings(),
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
        list.setOnBegin(screens.form()::begin, this::chooseFiles);
        list.setCovered(shell.showingProperty());
        settings.leadFrom(list);
        list.setOnUnlock(screens.lock());
        SecretDetailView detail = new SecretDetailView(screens.detail(), messages);
        DeskView actions =
                new DeskView(
                        screens.desk().get(),
                        screens.list(),
                        new DeskView.Surroundings(
                                list.root(),
                                detail,
                                shell,
                                new SheetAbove(this::above),
                                screens.picker(),
                                screens.clipboard(),
                                messages,
                                times));
        desk = actions;
        bar.complete(list::focusRows);
        shell.complete(
                new NoticeBar(screens.shell().notices().noticeProperty()),
                Stream.concat(Stream.of(list.root()), actions.nodes().stream()).toList(),
                new ToastView(screens.shell().notices()));
        screens.shell().readOnlyProperty().subscribe(bar::setReadOnly);
        screens.shell().onAccountSettings(settings::showRefusedKey);
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
        work.edit().ifPresent(screens.shell()::resume);
        settings.resume(work);
        work.review().ifPresent(review -> imports().resume(review));
    }

    /// Whether the window may be left at once. If something typed, reviewed or under way would be
    /// lost, it asks first, above whatever sheet is there.
    ///
    /// @param leave leaves it, should the user let go of that
    public boolean mayLeave(Leaving leaving, Runnable leave) {
        Losses losses = screens.shell().losses();
        if (losses.isEmpty()) {
            return true;
        }
        UnfinishedSheet question = new UnfinishedSheet(messages, above());
        question.show(
                leaving,
                losses,
                screens.shell()::holdRemovals,
                () -> screens.shell().finish(leave));
        screens.shell().onImported(() -> question.follow(leaving, screens.shell().losses()));
        return false;
    }

    private SheetHost above() {
        ImportSheets made = imports;
        return made == null ? shell.above() : made.overReview().orElseGet(shell::above);
    }

    /// Gives a scene the window's shortcuts; `SHORTCUT` is Cmd on macOS and Ctrl elsewhere.
    ///
    /// @return takes them away again
    public Subscription addShortcuts(Scene scene) {
        WindowKeys keys =
                new WindowKeys()
                        .on(Shortcut.NEW, screens.form()::begin)
                        .on(Shortcut.SEARCH, bar::focusSearch)
                        .on(Shortcut.FILES, this::chooseFiles)
                        .on(Shortcut.WAYS_IN, this::showWaysIn)
                        .on(Shortcut.SETTINGS, this::showPreferences)
                        .on(Shortcut.REFRESH, screens.shell()::refresh)
                        .on(Shortcut.NAMES, this::showNames)
                        .on(Shortcut.KEYS, this::showKeys)
                        // These must work while a text field or a button has the focus, which would
                        // take them for itself.
                        .first(Shortcut.SAVE, () -> save(scene.getFocusOwner()))
                        .first(Shortcut.UNDO, () -> undo(scene.getFocusOwner()));
        return PasteTarget.install(scene, Set.of("name", "review-name"), this::take)
                .and(keys.install(scene));
    }

    private boolean save(@Nullable Node focused) {
        if (shell.isShowingSheet()) {
            return false;
        }
        if (desk == null || !desk.save(focused)) {
            screens.form().submit();
        }
        return true;
    }

    /// What is typed is undone first, where the focus is.
    private boolean undo(@Nullable Node focused) {
        boolean typing = focused instanceof TextInputControl field && field.isUndoable();
        return desk != null && !typing && !shell.isShowingSheet() && desk.undo();
    }

    private void showNames() {
        if (desk != null) {
            shell.unlessCovered(desk::showNames);
        }
    }

    private void showKeys() {
        ShortcutsSheet keys = new ShortcutsSheet(messages, System.getProperty("os.name", ""));
        shell.unlessCovered(() -> shell.showUntilClosed(keys.sheet(shell::close)));
    }

    private TopBar bar(TeamSheets teams) {
        ListedScope listed = new ListedScope(screens.list(), messages);
        TopBar.Actions actions =
                new TopBar.Actions(
                        settings::showAccounts,
                        this::showWaysIn,
                        screens.shell()::refresh,
                        this::showPreferences,
                        this::showMenu,
                        screens.present());
        return new TopBar(screens, listed.inBar(screens.scopes(), teams), actions, messages);
    }

    private void showMenu(Node button) {
        WindowMenu shown = menu;
        if (shown == null) {
            shown =
                    new WindowMenu(
                            new WindowMenu.Actions(
                                    screens.present(),
                                    screens.lock(),
                                    this::showPreferences,
                                    this::showNames,
                                    this::showKeys),
                            messages);
            menu = shown;
        }
        shown.showBelow(button);
    }

    private Region form(TeamSheets teams) {
        SecretFormViewModel form = screens.form();
        ScopeSelector owner =
                new ScopeSelector(screens.scopes(), form.scopeProperty(), messages, teams);
        ValueView value = new ValueView(form.value(), messages, this::pickValue);
        return new SecretFormView(form, messages, owner, value, screens.account().promise()).root();
    }

    private void takeDrops() {
        FileDropTarget.install(
                shell.root(),
                () -> new DropOverlay(messages, () -> screens.form().scopeProperty().get().label()),
                files -> take(new Arrival.Files(files)));
    }

    private ImportSheets imports() {
        ImportSheets made = imports;
        if (made == null) {
            ImportViewModel taken = screens.imports().get();
            made = new ImportSheets(taken, screens.scopes(), messages, shell, screens.picker());
            imports = made;
            bar.showSending(new SendingSign(taken, messages));
        }
        return made;
    }

    /// Reviews what arrived. A sheet keeps what it asks on screen: what arrives meanwhile is not
    /// taken, unless it is a review.
    public void take(Arrival arrival) {
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
        shell.unlessCovered(() -> settings.showPreferences(Section.ACCOUNTS));
    }
}
