package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;
import io.strongroom.ui.inventory.ScopeRows.State;
import io.strongroom.ui.secretlist.SecretListViewModel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses what was just stored as soon as the list has it, unless the user chooses something else
/// before. Use on the FX thread.
final class Newcomers {

    private final SecretListViewModel list;
    private Set<String> expected = Set.of();
    private List<Secret> chosenBefore = List.of();

    Newcomers(SecretListViewModel list) {
        this.list = list;
        list.onLoaded(this::choose);
    }

    /// Waits for secrets in the place of those it waited for.
    void expect(List<Secret> stored) {
        expected = ids(stored);
        chosenBefore = list.chosenProperty().get();
    }

    private void choose() {
        // Rows of an older load may be told of while a newer one is under way.
        if (expected.isEmpty() || list.stateProperty().get() != State.READY) {
            return;
        }
        List<Secret> chosen = list.chosenProperty().get();
        List<Secret> there =
                list.rows().stream().filter(row -> expected.contains(row.id())).toList();
        boolean isFree = chosen.isEmpty() || ids(chosen).equals(ids(chosenBefore));
        expected = Set.of();
        if (isFree && !there.isEmpty()) {
            list.choose(there);
        }
    }

    private static Set<String> ids(List<Secret> secrets) {
        Set<String> ids = new HashSet<>();
        secrets.forEach(secret -> ids.add(secret.id()));
        return ids;
    }
}
