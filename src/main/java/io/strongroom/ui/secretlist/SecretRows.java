package io.strongroom.ui.secretlist;

import io.strongroom.domain.Secret;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The secrets of one scope, and those of them that are searched for, in order. Rows are replaced
/// all at once: the transformed lists take that in one step, however many there are.
final class SecretRows {

    private final ObservableList<Secret> all = FXCollections.observableArrayList();
    private final FilteredList<Secret> found = new FilteredList<>(all);
    private final SortedList<Secret> sorted = new SortedList<>(found);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<SortOrder> sort =
            new SimpleObjectProperty<>(this, "sort", SortOrder.LAST_UPDATED);
    private SecretSearch searched = new SecretSearch("");
    private final Set<String> hidden = new HashSet<>();
    private @Nullable Set<String> names;

    SecretRows() {
        search.subscribe(this::searchFor);
        sort.subscribe(order -> sorted.setComparator(order.comparator()));
        all.subscribe(() -> names = null);
    }

    private void searchFor(String typed) {
        searched = new SecretSearch(typed);
        find();
    }

    private void find() {
        found.setPredicate(
                searched.isEmpty() && hidden.isEmpty()
                        ? null
                        : secret -> !hidden.contains(secret.id()) && searched.test(secret));
    }

    ObservableList<Secret> shown() {
        return sorted;
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<SortOrder> sort() {
        return sort;
    }

    boolean isSearching() {
        return !searched.isEmpty();
    }

    /// How many there are without those that are hidden.
    int total() {
        return hidden.isEmpty()
                ? all.size()
                : (int) all.stream().filter(secret -> !hidden.contains(secret.id())).count();
    }

    void replaceAll(List<Secret> secrets) {
        all.setAll(secrets);
    }

    /// Inserts a secret, or puts it in the place of the one with its ID.
    void put(Secret secret) {
        List<Secret> changed = new ArrayList<>(all);
        changed.removeIf(known -> known.id().equals(secret.id()));
        changed.add(secret);
        all.setAll(changed);
    }

    void remove(String id) {
        hidden.remove(id);
        all.removeIf(secret -> secret.id().equals(id));
        find();
    }

    /// Hides rows, wherever they are shown and however often they are loaded again.
    void hide(Set<String> ids) {
        hidden.addAll(ids);
        find();
    }

    void showAgain(Set<String> ids) {
        hidden.removeAll(ids);
        find();
    }

    Optional<Secret> withId(String id) {
        return all.stream().filter(secret -> secret.id().equals(id)).findFirst();
    }

    Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = all.stream().map(Secret::name).collect(Collectors.toUnmodifiableSet());
            names = known;
        }
        return known;
    }
}
