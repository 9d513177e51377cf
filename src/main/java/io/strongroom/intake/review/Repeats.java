package io.strongroom.intake.review;

import io.strongroom.intake.recognition.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What several files of one arrival have in common: rows that say the same twice, and names of
/// files. Once rows are sent, only the first of those that say the same is.
final class Repeats {

    private final Map<String, List<Row>> byName = new HashMap<>();
    private final Set<String> sharedNames;

    /// @param groups all that has arrived
    Repeats(List<Group> groups) {
        sharedNames =
                Origin.sharedNames(
                        groups.stream().map(group -> group.recognised().origin()).toList());
    }

    /// Which rows repeat an earlier one, and which files are told apart by their folders.
    static void tell(List<Group> groups) {
        Repeats repeats = new Repeats(groups);
        groups.forEach(group -> group.rows().forEach(repeats::tell));
    }

    /// Names that several rows have.
    ///
    /// @return the rows that have a name that an earlier one has, of those that are in the way of
    ///   each other
    static List<Row> ofNames(List<Row> rows) {
        Set<String> names = new HashSet<>();
        return rows.stream()
                .filter(row -> row.state() == State.TWICE_HERE && !names.add(row.name()))
                .toList();
    }

    private void tell(Row row) {
        List<Row> before =
                byName.computeIfAbsent(row.candidate().proposedName(), _ -> new ArrayList<>());
        Optional<Row> earlier = before.stream().filter(row::isLike).findFirst();
        if (earlier.isEmpty()) {
            before.add(row);
        }
        row.arrive(row.candidate().origin().apart(sharedNames), earlier);
    }
}
