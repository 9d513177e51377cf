package io.strongroom.ui.desk;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.removal.RemovalsViewModel;
import io.strongroom.ui.secretlist.SecretListViewModel;

import java.util.List;

/// Knows what is being done with listed secrets. Use on the FX thread.
public final class DeskViewModel implements AutoCloseable {

    private final SecretListViewModel list;
    private final ScopesViewModel scopes;
    private final RemovalsViewModel removals;

    /// @param list the rows
    /// @param scopes what their scopes are called
    /// @param removals deletes them
    public DeskViewModel(
            SecretListViewModel list, ScopesViewModel scopes, RemovalsViewModel removals) {
        this.list = list;
        this.scopes = scopes;
        this.removals = removals;
    }

    /// What is being deleted.
    public RemovalsViewModel removals() {
        return removals;
    }

    /// The secrets that are chosen in the list.
    List<Secret> chosen() {
        return list.selectedProperty().get().stream().toList();
    }

    /// A scope as the user knows it.
    ScopeChoice nameOf(Scope scope) {
        return scopes.choices().stream()
                .filter(choice -> choice.scope().equals(scope))
                .findFirst()
                .or(list.scopeProperty()::get)
                .orElseThrow();
    }

    /// Whether something is on its way to the server that must not be cut off.
    public boolean isBusy() {
        return removals.busyProperty().get();
    }

    /// Stops what is under way.
    @Override
    public void close() {
        removals.close();
    }
}
