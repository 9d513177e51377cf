package io.strongroom.intake.review;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which included rows have which name, and how many rows each action has. A row is taken out,
/// changed and put back; only it and the rows that begin or cease to be alone with a name are
/// touched, so that this takes the same time in a review of any size.
final class Standing {

    private final Map<String, Set<Row>> included = new HashMap<>();
    private final Map<Action, Integer> counts = new EnumMap<>(Action.class);

    /// Takes a row out, before it is changed.
    ///
    /// @return the row that has its name for itself from now on, if there is one
    Set<Row> takeOut(Row row) {
        count(row, -1);
        Set<Row> sharing = included.getOrDefault(row.name(), Set.of());
        if (!sharing.contains(row)) {
            return Set.of();
        }
        row.shareName(Set.of());
        if (sharing.size() == 1) {
            included.remove(row.name());
            return Set.of();
        }
        sharing.remove(row);
        return sharing.size() == 1 ? share(sharing.iterator().next(), Set.of()) : Set.of();
    }

    /// Puts a row back, or in for the first time.
    ///
    /// @return the row that had its name for itself until now, if there is one
    Set<Row> putBack(Row row) {
        Set<Row> changed = Set.of();
        if (row.included()) {
            // Nearly every name is one row's: thousands of sets that can grow would be a burden.
            Set<Row> alone = included.putIfAbsent(row.name(), Set.of(row));
            Set<Row> sharing = alone == null ? Set.of() : several(row.name(), alone);
            if (sharing.size() == 1) {
                changed = share(sharing.iterator().next(), sharing);
            }
            row.shareName(sharing);
            if (alone != null) {
                sharing.add(row);
            }
        }
        count(row, 1);
        return changed;
    }

    int count(Action action) {
        return counts.getOrDefault(action, 0);
    }

    boolean hasIncluded(String name) {
        return included.containsKey(name);
    }

    /// In the order they came: rows are equal to nothing but themselves.
    private Set<Row> several(String name, Set<Row> known) {
        if (known instanceof LinkedHashSet<Row>) {
            return known;
        }
        Set<Row> several = new LinkedHashSet<>(known);
        included.put(name, several);
        return several;
    }

    private Set<Row> share(Row row, Set<Row> sharing) {
        count(row, -1);
        row.shareName(sharing);
        count(row, 1);
        return Set.of(row);
    }

    private void count(Row row, int change) {
        counts.merge(row.action(), change, Integer::sum);
    }
}
