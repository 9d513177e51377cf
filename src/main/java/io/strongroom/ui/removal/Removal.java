package io.strongroom.ui.removal;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Secrets that are deleted together, of one scope or several: first it can be undone, then each is
/// sent, then it is told what came of each. Use on the FX thread.
public final class Removal {

    /// How far it is.
    public enum State {
        /// Nothing was sent, and nothing is while it can be undone.
        UNDOABLE,
        /// Being sent.
        SENDING,
        /// The server asked to wait.
        WAITING,
        /// Everything that can be known is known.
        ENDED
    }

    private final Map<Scope, ScopeChoice> scopes = new LinkedHashMap<>();
    private final List<Secret> secrets;
    private final Deque<Secret> toSend = new ArrayDeque<>();
    private final ObservableList<RowResult> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", State.UNDOABLE);
    private final ReadOnlyIntegerWrapper secondsLeft =
            new ReadOnlyIntegerWrapper(this, "secondsLeft");

    /// @param secrets at least one, by scope as the user knows it
    /// @param seconds how long it can be undone
    Removal(Map<ScopeChoice, List<Secret>> secrets, int seconds) {
        this.secrets = secrets.values().stream().flatMap(List::stream).toList();
        secrets.keySet().forEach(scope -> scopes.put(scope.scope(), scope));
        toSend.addAll(this.secrets);
        secondsLeft.set(seconds);
    }

    /// What is deleted.
    public List<Secret> secrets() {
        return secrets;
    }

    /// From where, as the user knows it, in the order of the secrets.
    public List<String> scopes() {
        return scopes.values().stream().map(ScopeChoice::label).toList();
    }

    /// From where one of them is deleted, as the user knows it.
    String scopeOf(Secret secret) {
        return Objects.requireNonNull(scopes.get(secret.scope())).label();
    }

    /// How far it is.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Seconds until it is sent, sent again, or put away, depending on its state.
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// What came of those that were sent, in order.
    public ObservableList<RowResult> results() {
        return results;
    }

    /// Those that are still there, or may be.
    public List<RowResult> failures() {
        return results.stream().filter(row -> !row.isGone()).toList();
    }

    /// Whether it can be taken back.
    boolean isUndoable() {
        return state.get() == State.UNDOABLE;
    }

    /// Whether something of it is on its way, or waits for its turn.
    boolean isSending() {
        return state.get() == State.SENDING || state.get() == State.WAITING;
    }

    Set<String> ids() {
        return idsOf(secrets);
    }

    static Set<String> idsOf(Collection<Secret> secrets) {
        return secrets.stream().map(Secret::id).collect(Collectors.toSet());
    }

    Deque<Secret> toSend() {
        return toSend;
    }

    void enter(State next, int seconds) {
        secondsLeft.set(seconds);
        state.set(next);
    }

    /// Lets a second pass, if there is something to wait for; whether it was the last.
    ///
    /// @param held whether none passes while it can be undone
    boolean tick(boolean held) {
        boolean passes =
                switch (state.get()) {
                    case UNDOABLE -> !held;
                    case WAITING -> true;
                    case SENDING -> false;
                    case ENDED -> failures().isEmpty();
                };
        if (!passes) {
            return false;
        }
        secondsLeft.set(Math.max(0, secondsLeft.get() - 1));
        return secondsLeft.get() == 0;
    }

    void record(RowResult result) {
        results.add(result);
    }

    /// Puts what failed back to where it is sent from.
    void retry() {
        List<RowResult> failed = failures();
        results.removeAll(failed);
        failed.forEach(row -> toSend.add(row.secret()));
    }
}
