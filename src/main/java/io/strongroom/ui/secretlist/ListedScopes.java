package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices.Reach;
import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.inventory.Inventory;
import io.strongroom.ui.inventory.ScopeRows.State;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Which scopes there are, which one is shown, and so whose secrets are listed.
public final class ListedScopes {

    private final Inventory inventory;
    private final ReadOnlyObjectWrapper<Optional<ScopeChoice>> scope =
            new ReadOnlyObjectWrapper<>(this, "scope", Optional.empty());
    private final Supplier<Reach> reach;
    private List<ScopeChoice> all = List.of();

    ListedScopes(Inventory inventory, Supplier<Reach> reach) {
        this.inventory = inventory;
        this.reach = reach;
    }

    ReadOnlyObjectProperty<Optional<ScopeChoice>> shownProperty() {
        return scope.getReadOnlyProperty();
    }

    void show(ScopeChoice wanted) {
        scope.set(Optional.of(wanted));
    }

    boolean isShown(Scope other) {
        return scope.get().filter(known -> known.scope().equals(other)).isPresent();
    }

    void know(List<ScopeChoice> known) {
        all = List.copyOf(known);
    }

    /// Those whose secrets are listed; the shown one while no others are known.
    List<ScopeChoice> listed() {
        return switch (reach.get()) {
            case SCOPE -> scope.get().stream().toList();
            case ALL -> all.isEmpty() ? scope.get().stream().toList() : all;
            case TEAMS ->
                    all.stream().filter(known -> known.scope() instanceof Scope.Team).toList();
        };
    }

    /// Whether there are scopes whose secrets are not listed.
    boolean leavesOut() {
        return listed().size() < all.size();
    }

    /// Whether a scope is one of those whose secrets are listed.
    public boolean lists(Scope wanted) {
        return listed().stream().anyMatch(known -> known.scope().equals(wanted));
    }

    /// Those of some secrets that are in a scope whose secrets are listed.
    public List<Secret> listedOf(List<Secret> secrets) {
        return secrets.stream().filter(secret -> lists(secret.scope())).toList();
    }

    List<List<Secret>> rows() {
        return listed().stream().map(known -> inventory.of(known.scope()).rows()).toList();
    }

    /// A scope as the user knows it.
    public String labelOf(Scope wanted) {
        return Stream.concat(scope.get().stream(), all.stream())
                .filter(known -> known.scope().equals(wanted))
                .findFirst()
                .map(ScopeChoice::label)
                .orElseGet(() -> wanted.teamId().orElse(""));
    }

    /// Loads all anew, the shown one first.
    void loadAll() {
        scope.get()
                .ifPresent(shown -> {
                    inventory.load(shown.scope());
                    loadOthers(true);
                });
    }

    /// Loads those that were never loaded, in the background.
    void loadOthers() {
        loadOthers(false);
    }

    private void loadOthers(boolean anew) {
        inventory.loadRest(
                all.stream()
                        .map(ScopeChoice::scope)
                        .filter(other -> !isShown(other))
                        .filter(other -> anew || inventory.of(other).state() == State.UNKNOWN)
                        .toList());
    }
}
