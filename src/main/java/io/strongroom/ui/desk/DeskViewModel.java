package io.strongroom.ui.desk;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.names.NamesViewModel;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.presenting.PrivateText;
import io.strongroom.ui.removal.RemovalsViewModel;
import io.strongroom.ui.secretedit.EditServices;
import io.strongroom.ui.secretedit.EditViewModel;
import io.strongroom.ui.secretedit.KeptEdit;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.transfer.Route;
import io.strongroom.ui.transfer.TransferKind;
import io.strongroom.ui.transfer.TransferViewModel;
import io.strongroom.ui.transfer.TransferViewModel.Arrived;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knows what is being done with listed secrets. Use on the FX thread.
public final class DeskViewModel implements AutoCloseable {

    private final SecretListViewModel list;
    private final ScopesViewModel scopes;
    private final RemovalsViewModel removals;
    private final EditServices editing;
    private final FormFilling filling;
    private final DeskSpeech speech;
    private final Newcomers newcomers;
    private final ReadOnlyObjectWrapper<Optional<EditViewModel>> editor =
            new ReadOnlyObjectWrapper<>(this, "editor", Optional.empty());
    private final ObservableValue<Boolean> saving =
            editor.flatMap(open ->
                            open.<ObservableValue<Boolean>>map(EditViewModel::busyProperty)
                                    .orElseGet(() -> new SimpleObjectProperty<>(false)))
                    .orElse(false);
    private Runnable onChanged = () -> {};

    /// @param list the rows
    /// @param scopes what their scopes are called
    /// @param removals deletes them
    /// @param editing what an editor stands on
    /// @param form takes what is copied without its value
    /// @param notices says what went well
    public DeskViewModel(
            SecretListViewModel list,
            ScopesViewModel scopes,
            RemovalsViewModel removals,
            EditServices editing,
            SecretFormViewModel form,
            Notices notices) {
        this.list = list;
        this.scopes = scopes;
        this.removals = removals;
        this.editing = editing;
        this.speech = new DeskSpeech(notices, editing.messages());
        this.filling = new FormFilling(form, speech::formInUse);
        this.newcomers = new Newcomers(list);
    }

    // Properties

    /// What is being deleted.
    public RemovalsViewModel removals() {
        return removals;
    }

    /// The editor that is open.
    public ReadOnlyObjectProperty<Optional<EditViewModel>> editorProperty() {
        return editor.getReadOnlyProperty();
    }

    /// What would be lost with the editor, in a sentence; empty if nothing would.
    public Optional<PrivateText> unsaved() {
        return editor.get()
                .filter(EditViewModel::isDirty)
                .map(open ->
                        PrivateText.naming(
                                open.secret().name(),
                                name -> editing.messages().text("edit.unsaved", name)));
    }

    /// Whether what the editor holds is on its way to the server, and must not be cut off.
    public ObservableValue<Boolean> savingProperty() {
        return saving;
    }

    /// Runs whenever a listed secret was changed.
    public void onChanged(Runnable listener) {
        onChanged = listener;
    }

    /// The secrets that are chosen in the list, by scope, in the order of the rows.
    Map<ScopeChoice, List<Secret>> chosen() {
        Map<ScopeChoice, List<Secret>> chosen = new LinkedHashMap<>();
        for (Secret secret : list.chosenProperty().get()) {
            chosen.computeIfAbsent(nameOf(secret.scope()), _ -> new ArrayList<>()).add(secret);
        }
        return chosen;
    }

    /// What was just stored.
    Newcomers newcomers() {
        return newcomers;
    }

    /// The scopes there are.
    ScopesViewModel scopes() {
        return scopes;
    }

    /// A scope as the user knows it.
    ScopeChoice nameOf(Scope scope) {
        return scopes.choices().stream()
                .filter(choice -> choice.scope().equals(scope))
                .findFirst()
                .or(list.scopeProperty()::get)
                .orElseThrow();
    }

    // Commands

    /// Shows secrets that were just stored, once the list has loaded them. Not while an editor is
    /// open, and not if the user chooses others before.
    public void showOnceListed(List<Secret> stored) {
        if (editor.get().isEmpty()) {
            newcomers.expect(stored);
        }
    }

    /// Opens an editor for what is chosen, unless one is open.
    public void edit() {
        if (editor.get().isEmpty()) {
            list.selectedProperty()
                    .get()
                    .ifPresent(secret ->
                            open(new EditViewModel(editing, secret, nameOf(secret.scope()))));
        }
    }

    /// What is chosen once these are deleted.
    Optional<Secret> nextAfter(Map<ScopeChoice, List<Secret>> removed) {
        return NextRow.after(removed.values().stream().flatMap(List::stream).toList(), list.rows());
    }

    /// Deletes secrets, unless it is undone in time.
    ///
    /// @param next is chosen in their place; where there is none, what is set aside stays so
    void remove(Map<ScopeChoice, List<Secret>> secrets, Optional<Secret> next) {
        removals.remove(secrets);
        if (next.isPresent()) {
            list.select(next);
        }
    }

    /// Takes the latest deletion back, or says that it is too late; whether there was one.
    boolean undo() {
        if (removals.undoLast()) {
            return true;
        }
        Optional<PrivateText> tooLate = removals.tooLate();
        tooLate.ifPresent(speech::tooLate);
        return tooLate.isPresent();
    }

    /// Says that the name of what is chosen was copied.
    void tellNameCopied() {
        list.selectedProperty().get().ifPresent(speech::nameCopied);
    }

    /// Says why there is no value to copy.
    void tellNeverReturned() {
        speech.neverReturned();
    }

    /// Begins to bring what is chosen to another scope.
    Optional<TransferViewModel> transfer(TransferKind kind) {
        return list.selectedProperty()
                .get()
                .map(secret -> {
                    ScopeChoice from = nameOf(secret.scope());
                    ScopeChoice to =
                            scopes.choices().stream()
                                    .filter(choice -> !choice.scope().equals(from.scope()))
                                    .findFirst()
                                    .orElse(from);
                    return new TransferViewModel(
                            editing.client(),
                            editing.tasks(),
                            editing.messages(),
                            editing.userMessages(),
                            secret,
                            new Route(from, to, scopes.canCreateTeamsProperty().get()),
                            kind);
                });
    }

    /// Takes what has come to another scope, or goes into the form to get there.
    void arrived(Arrived arrived) {
        Secret there = arrived.secret();
        if (arrived.kind() == TransferKind.FILL) {
            filling.begin(there, arrived.scope());
            return;
        }
        if (arrived.kind() == TransferKind.MOVE) {
            list.remove(arrived.before().id());
            list.add(there);
        } else {
            list.inventory().put(there);
        }
        onChanged.run();
        speech.arrived(
                arrived,
                () -> {
                    scopes.shownProperty().set(arrived.scope());
                    list.select(Optional.of(there));
                });
    }

    /// Each name against each scope.
    NamesViewModel names() {
        return new NamesViewModel(
                list.inventory(), scopes.choices(), editing.tasks(), editing.messages());
    }

    /// Opens the form with a name and a scope, unless it is in use.
    void createIn(String name, ScopeChoice scope) {
        filling.begin(name, scope);
    }

    /// Opens an editor with what another one held; this one becomes the owner of the file.
    public void resume(KeptEdit kept) {
        EditViewModel opened = new EditViewModel(editing, kept.base(), kept.scope());
        opened.restore(kept);
        open(opened);
    }

    /// What the editor holds, with a file of its own; empty if nothing was changed.
    public Optional<KeptEdit> keep() {
        return editor.get().flatMap(EditViewModel::keep);
    }

    /// Closes the editor; what was typed in it is gone.
    void leaveEditor() {
        Optional<EditViewModel> open = editor.get();
        editor.set(Optional.empty());
        open.ifPresent(EditViewModel::close);
    }

    /// Chooses the edited secret again, whether it is listed or not.
    void chooseEdited() {
        editor.get().ifPresent(open -> list.select(Optional.of(open.secret())));
    }

    /// Stops what is under way and overwrites what is held.
    @Override
    public void close() {
        leaveEditor();
        removals.close();
    }

    private void open(EditViewModel opened) {
        opened.onLeft(this::leaveEditor);
        opened.onCreateAgain(() -> {
            if (filling.create(opened.again())) {
                leaveEditor();
                list.remove(opened.secret().id());
            }
        });
        opened.onSaved(saved -> {
            String scope = opened.scope().label();
            leaveEditor();
            list.add(saved);
            onChanged.run();
            speech.saved(saved, scope);
        });
        editor.set(Optional.of(opened));
    }
}
