package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices;
import io.strongroom.account.ListChoices.Reach;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.Inventory;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.secretlist.choice.Choice;
import io.strongroom.ui.secretlist.query.Arranger;
import io.strongroom.ui.secretlist.query.Question;
import io.strongroom.ui.secretlist.query.ShownRows;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The secrets of the shown scope, or of all: has them loaded, searched and sorted in the
/// background, and knows which ones are chosen. Use on the FX thread.
public final class SecretListViewModel {

    private final Inventory inventory;
    private final Standing standing;
    private final Arranger arranger;
    private final ListedScopes scopes;
    private final Choice choice = new Choice();
    private final List<Runnable> loadedListeners = new ArrayList<>();
    private final Question question = new Question();
    private final BooleanProperty hosted = new SimpleBooleanProperty(this, "hosted", false);
    private boolean announces;

    /// @param client the server
    /// @param tasks runs the loading, and the searching
    /// @param ticker counts the seconds of a pause that the server asks for
    /// @param messages the words for counts
    /// @param userMessages the sentences for failures
    public SecretListViewModel(
            SecretsClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            UserMessages userMessages) {
        this.inventory = new Inventory(client, tasks, ticker);
        this.arranger = new Arranger(tasks, this::arranged);
        this.scopes = new ListedScopes(inventory, question::reach);
        this.standing = new Standing(inventory, messages, userMessages);
        searchProperty().subscribe((_, _) -> arrange());
        choicesProperty().subscribe((_, _) -> arrange());
        inventory.onChange(this::changed);
        inventory.onLoaded(this::loaded);
    }

    /// The secrets of all scopes.
    public Inventory inventory() {
        return inventory;
    }

    /// The rows that are shown, sorted; the list never changes.
    public List<Secret> rows() {
        return arranger.shownProperty().get().rows();
    }

    /// The rows that are shown and what they were searched for, replaced all at once.
    public ReadOnlyObjectProperty<ShownRows> shownProperty() {
        return arranger.shownProperty();
    }

    /// What is searched for in names and descriptions.
    public StringProperty searchProperty() {
        return question.searchProperty();
    }

    /// Which secrets are listed, and how they are sorted.
    public ObjectProperty<ListChoices> choicesProperty() {
        return question.choicesProperty();
    }

    /// Whether the secrets lie with a provider instead of on this machine. The window sets it.
    public BooleanProperty hostedProperty() {
        return hosted;
    }

    /// The shown scope; empty before the first [#show].
    public ReadOnlyObjectProperty<Optional<ScopeChoice>> scopeProperty() {
        return scopes.shownProperty();
    }

    /// The chosen secret, as it was last heard of, if exactly one is and its row is shown.
    public ReadOnlyObjectProperty<Optional<Secret>> selectedProperty() {
        return choice.selectedProperty();
    }

    /// All chosen secrets whose rows are shown: nothing is done to one that cannot be seen.
    public ReadOnlyObjectProperty<List<Secret>> chosenProperty() {
        return choice.chosenProperty();
    }

    /// The chosen secrets that are left out of the rows; chosen again once they are among them.
    public ReadOnlyObjectProperty<List<Secret>> asideProperty() {
        return choice.asideProperty();
    }

    /// How far the last load came.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return standing.state().getReadOnlyProperty();
    }

    /// What there is to show.
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return standing.content().getReadOnlyProperty();
    }

    /// Why the last load failed, in a sentence; empty if it did not.
    public ReadOnlyStringProperty failureProperty() {
        return standing.failure().getReadOnlyProperty();
    }

    /// Whether the last load failed because the vault is locked: it has to be unlocked first.
    public ReadOnlyBooleanProperty lockedProperty() {
        return standing.locked().getReadOnlyProperty();
    }

    /// Why the rows may not be all or not the newest, in a sentence; empty if they are.
    public ReadOnlyStringProperty noteProperty() {
        return standing.note().getReadOnlyProperty();
    }

    /// How many secrets there are, for example `3 of 7 secrets`; empty while unknown.
    public ReadOnlyStringProperty countProperty() {
        return standing.count().getReadOnlyProperty();
    }

    /// How much of a load under way has come, from 0 to 1; 1 while there is nothing to wait for.
    public ReadOnlyDoubleProperty progressProperty() {
        return standing.progress().getReadOnlyProperty();
    }

    /// The scopes there are, and which of them are listed.
    public ListedScopes scopes() {
        return scopes;
    }

    /// Tells whenever the secrets of the shown scope have been loaded.
    public void onLoaded(Runnable listener) {
        loadedListeners.add(listener);
    }

    /// Takes all scopes there are; those that were not loaded yet are, once the shown one is.
    public void setScopes(List<ScopeChoice> known) {
        scopes.know(known);
        if (scopes.shownProperty().get().isPresent()) {
            scopes.loadOthers();
            arrange();
        }
    }

    /// Shows a scope and loads its secrets. Rows of another scope are gone at once.
    public void show(ScopeChoice wanted) {
        if (!scopes.isShown(wanted.scope())) {
            arranger.clear();
            choose(List.of());
            standing.content().set(Content.LOADING);
            standing.count().set("");
        }
        scopes.show(wanted);
        arrange();
        inventory.load(wanted.scope());
        scopes.loadOthers();
    }

    /// Loads all scopes again, the shown one first. A load under way is given up.
    public void reload() {
        scopes.loadAll();
    }

    /// Chooses a secret, or none.
    public void select(Optional<Secret> secret) {
        choose(secret.stream().toList());
    }

    /// Chooses any number of secrets.
    public void choose(List<Secret> secrets) {
        choice.choose(secrets);
        // A row that is on its way is waited for, so that the details do not flicker.
        if (!arranger.isBusy() || choice.isAmong(rows())) {
            settle();
        }
    }

    /// Takes a secret that was just stored, and chooses it if its scope is listed.
    public void add(Secret stored) {
        inventory.put(stored);
        if (scopes.lists(stored.scope())) {
            select(Optional.of(stored));
        }
    }

    /// Drops a secret that was just deleted; a load under way does not bring it back.
    public void remove(String id) {
        question.hidden().remove(id);
        choice.keepIf(secret -> !secret.id().equals(id));
        inventory.remove(id);
    }

    /// Takes rows out of sight that may come back, for example while their deletion can be undone.
    /// They are neither counted nor chosen, nor shown by loading again; their names stay taken.
    public void hideMeanwhile(Set<String> ids) {
        question.hidden().addAll(ids);
        choice.keepIf(secret -> !ids.contains(secret.id()));
        arrange();
    }

    /// Brings hidden rows back, as they are by now.
    public void showAgain(Set<String> ids) {
        question.hidden().removeAll(ids);
        arrange();
    }

    /// Searches for nothing and filters nothing out; lists all where the listed scopes hold none.
    public void clearSearch() {
        question.clear(shownProperty().get().total());
    }

    /// Has the rows of what is chosen but left out shown.
    public void showAside() {
        if (!asideProperty().get().stream().allMatch(row -> scopes.lists(row.scope()))) {
            choicesProperty().set(choicesProperty().get().withReach(Reach.ALL));
        }
        clearSearch();
    }

    /// Gives up what is under way.
    public void close() {
        arranger.close();
        inventory.close();
    }

    private void changed(Scope changed) {
        if (scopes.lists(changed)) {
            standing.follow(scopes.listed());
        }
        if (arranger.isOld(scopes.rows())) {
            arrange();
        } else if (!arranger.isBusy()) {
            describe();
        }
    }

    private void loaded(Scope loaded) {
        choice.renew(loaded, inventory.of(loaded).rows());
        if (scopes.isShown(loaded)) {
            announces = true;
            if (!arranger.isBusy()) {
                announce();
            }
        }
    }

    private void arrange() {
        standing.follow(scopes.listed());
        arranger.arrange(scopes.rows(), question.query());
    }

    private void settle() {
        choice.settle(rows(), secret -> inventory.of(secret.scope()).holds(secret.id()));
    }

    private void arranged() {
        settle();
        describe();
        announce();
    }

    private void announce() {
        if (announces) {
            announces = false;
            loadedListeners.forEach(Runnable::run);
        }
    }

    private void describe() {
        standing.describe(scopes, shownProperty().get(), choicesProperty().get());
    }
}
