package io.strongroom.ui.shell;

import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretform.SecretFormViewModel.Stored;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// Holds the screens of the window together: the scope that is chosen is listed, what the form
/// stores appears in the list, what is selected there is shown in detail. Use on the FX thread.
public final class ShellViewModel implements AutoCloseable {

    private final ScopesViewModel scopes;
    private final SecretListViewModel list;
    private final SecretFormViewModel form;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Toast>> toast =
            new ReadOnlyObjectWrapper<>(this, "toast", Optional.empty());

    /// Ties the screens together; nothing is asked of the server before [#start()].
    public ShellViewModel(
            ScopesViewModel scopes,
            SecretListViewModel list,
            SecretFormViewModel form,
            Messages messages) {
        this.scopes = scopes;
        this.list = list;
        this.form = form;
        this.messages = messages;
        form.onStored(this::stored);
        list.onLoaded(form::refreshNames);
    }

    // Properties

    /// The latest word about something that went well.
    ReadOnlyObjectProperty<Optional<Toast>> toastProperty() {
        return toast.getReadOnlyProperty();
    }

    // Commands

    /// Asks the server for what the window shows.
    public void start() {
        scopes.load();
        scopes.shownProperty().subscribe(this::showScope);
    }

    /// Looks again at what is listed, for example after another program has changed it.
    public void refresh() {
        scopes.load();
        list.reload();
    }

    /// Takes the toast away.
    void dismissToast() {
        toast.set(Optional.empty());
    }

    /// Hides what is revealed, for example when the window loses the focus.
    public void hideValues() {}

    /// Stops what is under way and overwrites what is held.
    @Override
    public void close() {
        form.close();
        list.close();
    }

    private void showScope(ScopeChoice chosen) {
        list.show(chosen);
        if (form.isEmpty()) {
            form.scopeProperty().set(chosen);
        }
        form.refreshNames();
    }

    private void stored(Stored stored) {
        Secret secret = stored.secret();
        String key = stored.updated() ? "toast.updated" : "toast.created";
        String text = messages.text(key, secret.name(), stored.scope().label());
        boolean isListed = stored.scope().scope().equals(scopes.shownProperty().get().scope());
        list.add(secret);
        form.refreshNames();
        toast.set(
                Optional.of(
                        isListed
                                ? new Toast(text, Optional.empty())
                                : new Toast(text, Optional.of(showIn(stored.scope(), secret)))));
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
