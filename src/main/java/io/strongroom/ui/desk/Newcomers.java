package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.secretlist.SecretListViewModel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Shows what was just stored as soon as the list has it, unless the user chooses something else
/// before: one is chosen, so that its details are there. Several are only brought in sight, where
/// the list marks them as new: nobody chose them, and what is chosen is what Delete deletes. Use on
/// the FX thread.
final class Newcomers {

    private final SecretListViewModel list;
    private Set<String> expected = Set.of();
    private List<Secret> chosenBefore = List.of();
    private Consumer<Secret> onSeveral = _ -> {};

    Newcomers(SecretListViewModel list) {
        this.list = list;
        list.onLoaded(this::show);
    }

    /// Runs with the first row of several.
    void onSeveral(Consumer<Secret> listener) {
        onSeveral = listener;
    }

    /// Waits for secrets in the place of those it waited for.
    void expect(List<Secret> stored) {
        expected = ids(stored);
        chosenBefore = list.chosenProperty().get();
    }

    private void show() {
        // Rows of an older load may be told of while a newer one is under way.
        if (expected.isEmpty() || list.stateProperty().get() != State.READY) {
            return;
        }
        List<Secret> chosen = list.chosenProperty().get();
        List<Secret> there =
                list.rows().stream().filter(row -> expected.contains(row.id())).toList();
        boolean isFree = chosen.isEmpty() || ids(chosen).equals(ids(chosenBefore));
        expected = Set.of();
        if (isFree && there.size() == 1) {
            list.choose(there);
        } else if (isFree && !there.isEmpty()) {
            onSeveral.accept(there.getFirst());
        }
    }

    private static Set<String> ids(List<Secret> secrets) {
        Set<String> ids = new HashSet<>();
        secrets.forEach(secret -> ids.add(secret.id()));
        return ids;
    }
}
