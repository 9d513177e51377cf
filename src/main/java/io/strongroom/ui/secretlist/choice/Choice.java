package io.strongroom.ui.secretlist.choice;

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

/// Which secrets are chosen, each as it was last heard of. Only those whose rows are shown count as
/// chosen for whatever acts on them; the others are set aside until their rows are back, or until
/// something else is chosen. Use on the FX thread.
public final class Choice {

    private final ReadOnlyObjectWrapper<List<Secret>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final ReadOnlyObjectWrapper<Optional<Secret>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Secret>> aside =
            new ReadOnlyObjectWrapper<>(this, "aside", List.of());
    private List<Secret> wanted = List.of();

    /// The chosen ones whose rows are shown.
    public ReadOnlyObjectProperty<List<Secret>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The one of them, if there is exactly one.
    public ReadOnlyObjectProperty<Optional<Secret>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The chosen ones that are there but not listed, for example while a search leaves them out.
    public ReadOnlyObjectProperty<List<Secret>> asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /// Chooses these and nothing else; [#settle] says which of them are shown.
    public void choose(List<Secret> secrets) {
        wanted = List.copyOf(secrets);
    }

    /// Chooses no more what is not wanted.
    public void keepIf(Predicate<Secret> isWanted) {
        wanted = wanted.stream().filter(isWanted).toList();
        set(
                chosen.get().stream().filter(isWanted).toList(),
                aside.get().stream().filter(isWanted).toList());
    }

    /// Takes those of a scope as they are by now; those that are gone are chosen no more.
    public void renew(Scope scope, List<Secret> rows) {
        Predicate<Secret> isOfScope = secret -> secret.scope().equals(scope);
        if (wanted.stream().anyMatch(isOfScope)) {
            Map<String, Secret> now = among(rows);
            wanted =
                    wanted.stream()
                            .map(secret -> isOfScope.test(secret) ? now.get(secret.id()) : secret)
                            .filter(Objects::nonNull)
                            .toList();
            Map<String, Secret> left = new HashMap<>();
            wanted.forEach(secret -> left.put(secret.id(), secret));
            set(renewed(chosen.get(), left), renewed(aside.get(), left));
        }
    }

    /// Whether every chosen one is among some rows.
    public boolean isAmong(List<Secret> rows) {
        return among(rows).size() == wanted.size();
    }

    /// Parts what is chosen into what can be acted upon and what is set aside.
    ///
    /// @param rows what is shown
    /// @param isThere whether a secret that is not shown is known to exist
    public void settle(List<Secret> rows, Predicate<Secret> isThere) {
        Map<String, Secret> shown = among(rows);
        set(
                renewed(wanted, shown),
                wanted.stream()
                        .filter(secret -> !shown.containsKey(secret.id()))
                        .filter(isThere)
                        .toList());
    }

    private void set(List<Secret> shown, List<Secret> hidden) {
        if (!hidden.equals(aside.get())) {
            aside.set(hidden);
        }
        if (!shown.equals(chosen.get())) {
            chosen.set(shown);
        }
        Optional<Secret> one = shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
        if (!one.equals(selected.get())) {
            selected.set(one);
        }
    }

    private static List<Secret> renewed(List<Secret> before, Map<String, Secret> now) {
        return before.stream()
                .map(secret -> now.get(secret.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Secret> among(List<Secret> rows) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<String> ids = new HashSet<>();
        wanted.forEach(secret -> ids.add(secret.id()));
        Map<String, Secret> found = new HashMap<>();
        for (Secret row : rows) {
            if (ids.contains(row.id())) {
                found.put(row.id(), row);
            }
        }
        return found;
    }
}
