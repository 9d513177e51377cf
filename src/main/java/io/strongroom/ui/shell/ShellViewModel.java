package io.strongroom.ui.shell;

import io.strongroom.account.check.CheckedKey;
import io.strongroom.account.check.KeyUse;
import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Identity;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.draft.KeptWork;
import io.strongroom.ui.fileimport.ImportViewModel;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.secretdetail.SecretDetailViewModel;
import io.strongroom.ui.secretform.KeptForm;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel.Stored;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds the screens of the window together: the scope that is chosen is listed, what the form
/// stores appears in the list, what is selected there is shown in detail. Use on the FX thread.
public final class ShellViewModel implements AutoCloseable {

    /// How long until the next look at whether something is still being written.
    private static final Duration WRITING_LOOK = Duration.ofMillis(50);

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final ScopesViewModel scopes;
    private final SecretListViewModel list;
    private final SecretDetailViewModel detail;
    private final SecretFormViewModel form;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper(this, "readOnly");
    private Runnable onAccountSettings = () -> {};
    private Optional<ImportViewModel> imports = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Toast>> toast =
            new ReadOnlyObjectWrapper<>(this, "toast", Optional.empty());
    private final ReadOnlyObjectWrapper<FieldMessage> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", FieldMessage.NONE);

    /// Ties the screens together; nothing is asked of the server before [#start()].
    public ShellViewModel(
            SecretsClient client,
            TaskRunner tasks,
            ScopesViewModel scopes,
            SecretListViewModel list,
            SecretDetailViewModel detail,
            SecretFormViewModel form,
            Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.scopes = scopes;
        this.list = list;
        this.detail = detail;
        this.form = form;
        this.messages = messages;
        form.onStored(this::stored);
        list.onLoaded(form::refreshNames);
        list.selectedProperty().subscribe(_ -> showDetail());
        list.scopeProperty().subscribe(_ -> showDetail());
        list.onLoaded(this::tellTeamsFailed);
        scopes.failureProperty().subscribe(_ -> tellTeamsFailed());
    }

    // Properties

    /// The latest word about something that went well.
    ReadOnlyObjectProperty<Optional<Toast>> toastProperty() {
        return toast.getReadOnlyProperty();
    }

    /// Something the user should know about the whole window; it stays until it is put away.
    ReadOnlyObjectProperty<FieldMessage> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What would be lost if the window closed now, a sentence each.
    List<String> unsaved() {
        return Stream.of(
                        imports.flatMap(ImportViewModel::unsaved),
                        form.isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of(messages.text("unfinished.form")))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether the key of the account may not write, so that nothing can be created or imported.
    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    // Commands

    /// Asks the server for what the window shows.
    public void start() {
        scopes.load();
        // Without an answer the owner is shown by ID; what is wrong with the server, the list
        // tells.
        tasks.run(client::whoami, this::showIdentity, _ -> {});
        scopes.shownProperty().subscribe(this::showScope);
    }

    /// Holds the import together with the rest, from its first arrival on.
    public void attach(ImportViewModel made) {
        imports = Optional.of(made);
        made.onEnd(this::imported);
        made.onResult(this::tellImported);
        made.onFailure(this::tell);
    }

    /// Looks again at what is listed, for example after another program has changed it.
    public void refresh() {
        list.reload();
        scopes.load();
    }

    /// Says something the user should know about the whole window.
    public void tell(String sentence) {
        Fix dismiss = new Fix(messages.text("notice.dismiss"), () -> notice.set(FieldMessage.NONE));
        notice.set(FieldMessage.of(Severity.WARNING, sentence, dismiss));
    }

    /// Sends nothing more, and lets what is being written come to its end.
    ///
    /// @param then runs once nothing is being written any more, never from within this call
    public void settle(Runnable then) {
        imports.ifPresent(ImportViewModel::stopSending);
        if (form.busyProperty().get() || imports.filter(ImportViewModel::isSending).isPresent()) {
            // What came of it is told right behind this, so that it is known by the next look.
            tasks.run(
                    () -> {
                        Thread.sleep(WRITING_LOOK);
                        return true;
                    },
                    _ -> settle(then),
                    _ -> {});
        } else {
            tasks.post(then);
        }
    }

    /// What is half done, as bytes that the caller overwrites; empty if there is nothing. What is
    /// being written must have [settled][#settle(Runnable)].
    public Optional<byte[]> keep() {
        Optional<KeptForm> kept = form.keep();
        KeptWork work = new KeptWork(kept, imports.map(ImportViewModel::unsent).orElse(List.of()));
        try {
            return work.isEmpty() ? Optional.empty() : Optional.of(work.toBytes());
        } finally {
            kept.flatMap(KeptForm::file).ifPresent(FilePayload::close);
        }
    }

    /// Takes what leads to the settings of the account that is shown.
    public void onAccountSettings(Runnable listener) {
        onAccountSettings = listener;
    }

    /// Says that the key of a hosted account does not do any more, if that is what failed, and
    /// leads to where it can be replaced. Everything typed stays.
    public void tellOfKey(Exception failure) {
        if (failure instanceof ApiException.Unauthorized
                || failure instanceof ApiException.KeyUnavailable) {
            Fix settings =
                    new Fix(
                            messages.text("notice.account-settings"),
                            () -> {
                                notice.set(FieldMessage.NONE);
                                onAccountSettings.run();
                            });
            notice.set(
                    FieldMessage.of(
                            Severity.WARNING, messages.text("notice.key-refused"), settings));
        }
    }

    /// Takes the toast away.
    void dismissToast() {
        toast.set(Optional.empty());
    }

    /// Hides what is revealed, for example when the window loses the focus.
    public void hideValues() {
        detail.hide();
        imports.ifPresent(ImportViewModel::hideValues);
    }

    /// Stops what is under way and overwrites what is held.
    @Override
    public void close() {
        dismissToast();
        imports.ifPresent(ImportViewModel::close);
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
        String scope = list.scopeProperty().get().map(ScopeChoice::label).orElse("");
        detail.show(list.selectedProperty().get(), scope);
    }

    private void showIdentity(Identity identity) {
        if (new CheckedKey(identity, Optional.empty()).missing().contains(KeyUse.WRITE_SECRETS)) {
            String sentence = new PermissionWords(messages).sentence(KeyUse.WRITE_SECRETS);
            form.refuse(sentence);
            readOnly.set(true);
            tell(sentence);
        }
        detail.ownIdProperty().set(Optional.of(identity.id()));
    }

    /// Where the secrets cannot be listed either, the list says why, and once is enough.
    private void tellTeamsFailed() {
        String sentence = scopes.failureProperty().get();
        if (!sentence.isEmpty() && list.stateProperty().get() == SecretListViewModel.State.READY) {
            tell(sentence);
        }
    }

    private void stored(Stored stored) {
        Secret secret = stored.secret();
        String key = stored.updated() ? "toast.updated" : "toast.created";
        String scope = stored.scope().label();
        boolean isListed = stored.scope().scope().equals(scopes.shownProperty().get().scope());
        list.add(secret);
        form.refreshNames();
        toast.set(
                Optional.of(
                        new Toast(
                                messages.text(key, secret.name(), scope),
                                messages.text(key, Presenting.DOTS, scope),
                                isListed
                                        ? Optional.empty()
                                        : Optional.of(showIn(stored.scope(), secret)))));
    }

    /// Where everything went is shown, unless something is half typed for another scope.
    private void imported(ReviewViewModel review) {
        form.forgetFile(review.storedFiles());
        ScopeChoice target = review.scopeProperty().get();
        boolean isShown = target.scope().equals(scopes.shownProperty().get().scope());
        if (isShown || review.canRetry() || !form.isEmpty()) {
            list.reload();
        } else {
            scopes.shownProperty().set(target);
        }
    }

    private void tellImported(ReviewViewModel review) {
        Toast.Action show =
                new Toast.Action(
                        messages.text("toast.show"),
                        () -> {
                            dismissToast();
                            imports.ifPresent(ImportViewModel::reopen);
                        });
        String title = review.headlineProperty().get().title();
        toast.set(Optional.of(new Toast(title, title, Optional.of(show))));
    }

    private Toast.Action showIn(ScopeChoice scope, Secret secret) {
        return new Toast.Action(
                messages.text("toast.show"),
                () -> {
                    dismissToast();
                    scopes.shownProperty().set(scope);
                    list.select(Optional.of(secret));
                });
    }
}
