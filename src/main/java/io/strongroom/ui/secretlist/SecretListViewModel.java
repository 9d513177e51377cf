package io.strongroom.ui.secretlist;

import io.strongroom.api.ApiException;
import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The secrets of the shown scope: loads them, searches and sorts them, and knows which one is
/// chosen. Use on the FX thread.
public final class SecretListViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(SecretListViewModel.class);

    /// How far the last load came.
    public enum State {
        /// Under way; rows of the same scope stay meanwhile.
        LOADING,
        /// The rows are what the server holds.
        READY,
        /// It failed; rows of the same scope stay.
        FAILED
    }

    /// What there is to show where the rows go.
    public enum Content {
        /// The rows.
        ROWS,
        /// None yet: they are on their way.
        LOADING,
        /// None: they could not be loaded.
        FAILED,
        /// None that the search finds.
        NOTHING_FOUND,
        /// None: the scope is empty.
        EMPTY
    }

    private final SecretsClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final UserMessages userMessages;

    private final SecretRows rows = new SecretRows();
    private final ObservableList<Secret> shownRows =
            FXCollections.unmodifiableObservableList(rows.shown());
    private final Meanwhile meanwhile = new Meanwhile();
    private final List<Runnable> loadedListeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<ScopeChoice>> scope =
            new ReadOnlyObjectWrapper<>(this, "scope", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Secret>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final BooleanProperty hosted = new SimpleBooleanProperty(this, "hosted", false);
    private Task load = Task.NONE;
    private boolean complete;

    /// @param client the server
    /// @param tasks runs the loading
    /// @param messages the words for counts
    /// @param userMessages the sentences for failures
    public SecretListViewModel(
            SecretsClient client, TaskRunner tasks, Messages messages, UserMessages userMessages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.userMessages = userMessages;
        rows.search().subscribe(_ -> describe());
    }

    // Properties

    /// The rows that the search finds, sorted; read only.
    public ObservableList<Secret> rows() {
        return shownRows;
    }

    /// What is searched for in names and descriptions.
    public StringProperty searchProperty() {
        return rows.search();
    }

    /// How the rows are sorted.
    public ObjectProperty<SortOrder> sortProperty() {
        return rows.sort();
    }

    /// Whether the secrets lie with a provider instead of on this machine. The window sets it.
    public BooleanProperty hostedProperty() {
        return hosted;
    }

    /// The shown scope; empty before the first [#show].
    public ReadOnlyObjectProperty<Optional<ScopeChoice>> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// The chosen secret, as it was last heard of. It stays chosen while a search hides its row.
    public ReadOnlyObjectProperty<Optional<Secret>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How far the last load came.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What there is to show.
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Why the last load failed, in a sentence; empty if it did not.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// How many secrets there are, for example `3 of 7 secrets`; empty while unknown.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// The names of a scope's secrets; empty unless it is the shown scope and its secrets were
    /// loaded.
    public Optional<Set<String>> namesIn(Scope wanted) {
        return complete && isShown(wanted) ? Optional.of(rows.names()) : Optional.empty();
    }

    /// Tells whenever the secrets of the shown scope have been loaded.
    public void onLoaded(Runnable listener) {
        loadedListeners.add(listener);
    }

    // Commands

    /// Shows a scope and loads its secrets. Rows of another scope are gone at once.
    public void show(ScopeChoice choice) {
        if (!isShown(choice.scope())) {
            complete = false;
            selected.set(Optional.empty());
            rows.replaceAll(List.of());
        }
        scope.set(Optional.of(choice));
        reload();
    }

    /// Loads the shown scope again. A load under way is given up.
    public void reload() {
        if (scope.get().isEmpty()) {
            return;
        }
        Scope wanted = scope.get().get().scope();
        Comparator<Secret> order = rows.sort().get().comparator();
        load.cancel();
        meanwhile.begin();
        state.set(State.LOADING);
        describe();
        // Sorted in the background already, there is little left to do on the FX thread.
        load =
                tasks.run(
                        () -> client.listAll(wanted).stream().sorted(order).toList(),
                        this::loaded,
                        this::failed);
    }

    /// Chooses a secret, or none.
    public void select(Optional<Secret> secret) {
        selected.set(secret);
    }

    /// Takes a secret that was just stored: inserts it, or puts it in place of its older self, and
    /// chooses it. Nothing happens if its scope is not shown.
    public void add(Secret stored) {
        if (!isShown(stored.scope())) {
            return;
        }
        meanwhile.stored(stored);
        rows.put(stored);
        describe();
        selected.set(Optional.of(stored));
    }

    /// Drops a secret that was just deleted: its row goes, a load under way does not bring it back,
    /// and it is chosen no more.
    public void remove(String id) {
        meanwhile.deleted(id);
        rows.remove(id);
        forget(Set.of(id));
    }

    /// Takes rows out of sight that may come back, for example while their deletion can be undone.
    /// They are neither counted nor chosen, nor shown by loading again; their names stay taken.
    public void hideMeanwhile(Set<String> ids) {
        rows.hide(ids);
        forget(ids);
    }

    /// Brings hidden rows back, as they are by now.
    public void showAgain(Set<String> ids) {
        rows.showAgain(ids);
        describe();
    }

    private void forget(Set<String> ids) {
        selected.set(selected.get().filter(secret -> !ids.contains(secret.id())));
        describe();
    }

    /// Searches for nothing: all rows are shown.
    public void clearSearch() {
        searchProperty().set("");
    }

    /// Gives up a load under way.
    public void close() {
        load.cancel();
    }

    private boolean isShown(Scope other) {
        return scope.get().filter(choice -> choice.scope().equals(other)).isPresent();
    }

    private void loaded(List<Secret> secrets) {
        complete = true;
        rows.replaceAll(meanwhile.putRight(secrets));
        selected.set(selected.get().flatMap(secret -> rows.withId(secret.id())));
        failure.set("");
        state.set(State.READY);
        describe();
        loadedListeners.forEach(Runnable::run);
    }

    private void failed(Exception reason) {
        failure.set(sentence(reason));
        state.set(State.FAILED);
        describe();
    }

    private String sentence(Exception reason) {
        if (reason instanceof ApiException answer) {
            return userMessages.of(answer, scope.get().map(ScopeChoice::label).orElse(""));
        }
        LOG.error("loading the list failed in an unforeseen way", reason);
        return userMessages.unexpected();
    }

    private void describe() {
        count.set(complete || rows.total() > 0 ? countText() : "");
        content.set(contentNow());
    }

    private String countText() {
        return rows.isSearching()
                ? messages.text("list.count.found", shownRows.size(), rows.total())
                : messages.text("list.count", rows.total());
    }

    private Content contentNow() {
        if (!shownRows.isEmpty()) {
            return Content.ROWS;
        }
        if (rows.total() > 0) {
            return Content.NOTHING_FOUND;
        }
        return switch (state.get()) {
            case LOADING -> complete ? Content.EMPTY : Content.LOADING;
            case READY -> Content.EMPTY;
            case FAILED -> Content.FAILED;
        };
    }
}
