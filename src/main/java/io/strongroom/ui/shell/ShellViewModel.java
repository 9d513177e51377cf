package io.strongroom.ui.shell;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.desk.DeskViewModel;
import io.strongroom.ui.draft.KeptWork;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.review.Headline;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretedit.KeptEdit;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel.Stored;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.shell.settings.AccountKey;
import io.strongroom.ui.shell.settings.SettingsWork;
import io.strongroom.ui.task.Settling;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the screens of the window together: the scope that is chosen is listed, what the form
/// stores appears in the list, what is selected there is shown in detail. Use on the FX thread.
public final class ShellViewModel implements AutoCloseable {

    private final TaskRunner tasks;
    private final ScopesViewModel scopes;
    private final SecretListViewModel list;
    private final SecretDetailViewModel detail;
    private final SecretFormViewModel form;
    private final Messages messages;
    private final AccountKey key;
    private Optional<ImportViewModel> imports = Optional.empty();
    private Runnable onImported = () -> {};
    private Optional<DeskViewModel> desk = Optional.empty();
    private final Notices notices;
    private final SettingsWork settings;

    /// Ties the screens together; nothing is asked of the server before [#start()].
    public ShellViewModel(
            SecretsClient client,
            TaskRunner tasks,
            ScopesViewModel scopes,
            SecretListViewModel list,
            SecretDetailViewModel detail,
            SecretFormViewModel form,
            Messages messages) {
        this.tasks = tasks;
        this.scopes = scopes;
        this.list = list;
        this.detail = detail;
        this.form = form;
        this.messages = messages;
        this.notices = new Notices(messages);
        this.key = new AccountKey(client, tasks, notices, form, detail, messages);
        this.settings = new SettingsWork(messages);
        form.onStored(this::stored);
        list.inventory().onChange(_ -> form.refreshNames());
        list.selectedProperty().subscribe(_ -> showDetail());
        list.scopeProperty().subscribe(_ -> showDetail());
        list.onLoaded(key::works);
        list.onLoaded(this::tellTeamsFailed);
        scopes.failureProperty().subscribe(_ -> tellTeamsFailed());
    }

    // Properties

    /// What there is to say about the whole window.
    public Notices notices() {
        return notices;
    }

    /// What would be lost if the window closed now.
    Losses losses() {
        Optional<String> typed =
                form.isEmpty() ? Optional.empty() : Optional.of(messages.text("unfinished.form"));
        return Losses.of(
                imports.flatMap(ImportViewModel::unsaved), desk, settings.unsaved(), typed);
    }

    /// Whether the key of the account may not write, so that nothing can be created or imported.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return key.readOnlyProperty();
    }

    /// Asks the server for what the window shows.
    public void start() {
        scopes.choices().subscribe(() -> list.setScopes(scopes.choices()));
        scopes.load();
        key.ask();
        scopes.shownProperty().subscribe(this::showScope);
    }

    /// Takes that an import has ended, so that other things would be lost than before.
    void onImported(Runnable listener) {
        onImported = listener;
    }

    /// Holds the import together with the rest, from its first arrival on.
    public void attach(ImportViewModel made) {
        imports = Optional.of(made);
        made.onEnd(this::imported);
        made.onResult(this::tellImported);
        made.onFailure(this::tell);
    }

    /// Holds what is done with listed secrets together with the rest.
    public void attach(DeskViewModel made) {
        desk = Optional.of(made);
        made.onChanged(form::refreshNames);
    }

    /// What is half done in the sheets of accounts and settings.
    public SettingsWork settings() {
        return settings;
    }

    /// Opens an editor with what another one held.
    void resume(KeptEdit kept) {
        desk.ifPresent(shown -> shown.resume(kept));
    }

    /// Lets what could still be undone wait while it is asked about.
    void holdRemovals(boolean asked) {
        desk.ifPresent(shown -> shown.removals().hold(asked));
    }

    /// Sends what could still be undone, and then goes on, unless some of it failed.
    void finish(Runnable then) {
        desk.ifPresentOrElse(shown -> shown.removals().finish(then), then);
    }

    /// Looks again at what is listed, for example after another program has changed it.
    public void refresh() {
        list.reload();
        scopes.load();
    }

    /// Says something the user should know about the whole window.
    public void tell(String sentence) {
        notices.tell(sentence);
    }

    /// Sends nothing more, and lets what is being written come to its end.
    ///
    /// @param then runs once nothing is being written any more, never from within this call
    public void settle(Runnable then) {
        imports.ifPresent(ImportViewModel::stopSending);
        desk.ifPresent(shown -> shown.removals().sendNow());
        List<ObservableValue<Boolean>> writers = new ArrayList<>(List.of(form.busyProperty()));
        imports.ifPresent(shown -> writers.add(shown.sendingProperty()));
        desk.ifPresent(shown ->
                writers.addAll(List.of(shown.savingProperty(), shown.removals().busyProperty())));
        writers.addAll(settings.writers());
        Settling writing = new Settling(writers);
        if (writing.isOver()) {
            tasks.post(then);
        } else {
            // What came of it is told right behind this, so that it is known by the next look.
            writing.onOver(() -> tasks.post(() -> settle(then)));
        }
    }

    /// What is half done, as bytes that the caller overwrites; empty if there is nothing. What is
    /// being written must have [settled][#settle(Runnable)].
    public Optional<byte[]> keep() {
        try (KeptWork work =
                new KeptWork(
                        form.keep(),
                        imports.flatMap(ImportViewModel::keep),
                        desk.flatMap(DeskViewModel::keep),
                        settings.keptAddition(),
                        settings.keptPreferences())) {
            return work.isEmpty() ? Optional.empty() : Optional.of(work.toBytes());
        }
    }

    /// How many secrets are being deleted without an answer so far.
    public int undeleted() {
        return desk.map(shown -> shown.removals().underWay()).orElse(0);
    }

    /// Takes what leads to the settings of the account that is shown.
    public void onAccountSettings(Runnable listener) {
        key.onSettings(listener);
    }

    /// If the key of the account is what failed, says so and leads to where it is replaced.
    ///
    /// @param unlock leads to unlocking the vault, where that seals the key or is the account
    public void tellOfKey(Exception failure, Runnable unlock) {
        key.failed(failure, unlock);
    }

    /// Begins anew with the key that took the place of the account's last one.
    public void keyReplaced() {
        key.ask();
        refresh();
    }

    /// Hides what is revealed.
    public void hideValues() {
        detail.hide();
        imports.ifPresent(ImportViewModel::hideValues);
    }

    /// Hides what is revealed because the window lost the focus, and says so where it was.
    public void windowLeft() {
        detail.leave();
        imports.ifPresent(ImportViewModel::hideValues);
    }

    /// Stops what is under way and overwrites what is held.
    @Override
    public void close() {
        notices.dismissToast();
        desk.ifPresent(DeskViewModel::close);
        imports.ifPresent(ImportViewModel::close);
        settings.close();
        form.close();
        detail.close();
        list.close();
    }

    private void showScope(ScopeChoice chosen) {
        list.show(chosen);
        if (form.isEmpty()) {
            form.scopeProperty().set(chosen);
        }
        form.refreshNames();
    }

    private void showDetail() {
        Optional<Secret> chosen = list.selectedProperty().get();
        detail.show(chosen, chosen.map(secret -> list.scopes().labelOf(secret.scope())).orElse(""));
    }

    /// Where the secrets cannot be listed either, the list says why, and once is enough.
    private void tellTeamsFailed() {
        String sentence = scopes.failureProperty().get();
        if (!sentence.isEmpty() && list.stateProperty().get() == State.READY) {
            tell(sentence);
        }
    }

    private void stored(Stored stored) {
        Secret secret = stored.secret();
        String key = stored.updated() ? "toast.updated" : "toast.created";
        String scope = stored.scope().label();
        boolean isListed = list.scopes().lists(stored.scope().scope());
        list.add(secret);
        form.refreshNames();
        PrivateText text =
                PrivateText.naming(secret.name(), name -> messages.text(key, name, scope));
        if (isListed) {
            notices.say(text);
        } else {
            notices.say(
                    text,
                    messages.text("toast.show"),
                    () -> {
                        scopes.shownProperty().set(stored.scope());
                        list.select(Optional.of(secret));
                    });
        }
    }

    /// Shows where everything went, unless something is half typed for another scope.
    private void imported(ReviewViewModel review) {
        onImported.run();
        form.forgetFile(review.stored().files());
        desk.ifPresent(shown -> shown.showOnceListed(review.stored().secrets()));
        ScopeChoice target = review.scopeProperty().get();
        boolean isShown = target.scope().equals(scopes.shownProperty().get().scope());
        if (isShown || review.canRetry() || !form.isEmpty()) {
            list.reload();
        } else {
            scopes.shownProperty().set(target);
        }
    }

    private void tellImported(ReviewViewModel review) {
        Headline said = review.headlineProperty().get();
        notices.show(
                PrivateText.open(said.outcome(messages)),
                said.whole() && !review.canRetry(),
                () -> imports.ifPresent(ImportViewModel::reopen));
    }
}
