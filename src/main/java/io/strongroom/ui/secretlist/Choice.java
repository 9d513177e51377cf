package io.strongroom.ui.secretlist;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which secrets are chosen, each as it was last heard of.
final class Choice {

    private final ReadOnlyObjectWrapper<List<Secret>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final ReadOnlyObjectWrapper<Optional<Secret>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());

    ReadOnlyObjectProperty<List<Secret>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The chosen one, if exactly one is chosen.
    ReadOnlyObjectProperty<Optional<Secret>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void choose(List<Secret> secrets) {
        if (!secrets.equals(chosen.get())) {
            chosen.set(List.copyOf(secrets));
        }
        Optional<Secret> one =
                secrets.size() == 1 ? Optional.of(secrets.getFirst()) : Optional.empty();
        if (!one.equals(selected.get())) {
            selected.set(one);
        }
    }

    void keepIf(Predicate<Secret> wanted) {
        choose(chosen.get().stream().filter(wanted).toList());
    }

    /// Chooses those of many that are among the rows; one alone stays chosen while it is not.
    void keepAmong(List<Secret> rows) {
        if (chosen.get().size() > 1) {
            Set<String> ids = ids();
            ids.retainAll(newest(rows, ids).keySet());
            keepIf(secret -> ids.contains(secret.id()));
        }
    }

    /// Takes those of a scope as they are by now; those that are gone are chosen no more.
    void renew(Scope scope, List<Secret> rows) {
        Predicate<Secret> isOfScope = secret -> secret.scope().equals(scope);
        if (chosen.get().stream().anyMatch(isOfScope)) {
            Map<String, Secret> now = newest(rows, ids());
            choose(
                    chosen.get().stream()
                            .map(secret -> isOfScope.test(secret) ? now.get(secret.id()) : secret)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        chosen.get().forEach(secret -> ids.add(secret.id()));
        return ids;
    }

    private static Map<String, Secret> newest(List<Secret> rows, Set<String> ids) {
        Map<String, Secret> found = new HashMap<>();
        for (Secret row : rows) {
            if (ids.contains(row.id())) {
                found.put(row.id(), row);
            }
        }
        return found;
    }
}
