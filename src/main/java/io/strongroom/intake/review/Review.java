package io.strongroom.intake.review;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Recognised;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of one review, in the order they arrived. It owns every value until it is closed. It is
/// not thread safe: one thread makes and changes it.
public final class Review implements AutoCloseable {

    private final List<Recognised> groups;
    private final List<Row> rows = new ArrayList<>();
    private Scope scope = Scope.personal();
    private Map<String, Secret> taken = Map.of();

    /// @param groups what was recognised, of which the review becomes the owner
    public Review(List<Recognised> groups) {
        this.groups = List.copyOf(groups);
        for (Recognised group : groups) {
            for (Candidate candidate : group.in(group.proposed())) {
                rows.add(new Row(candidate));
            }
        }
        judge();
    }

    /// The rows, in the order they arrived; the list is a view and cannot be changed.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /// Where the secrets will go.
    public Scope scope() {
        return scope;
    }

    /// Says where the secrets will go and what is there already, and judges every row again.
    ///
    /// @param existing the secrets of that scope, as far as they are known
    public void setScope(Scope target, Collection<Secret> existing) {
        scope = target;
        Map<String, Secret> byName = new HashMap<>();
        existing.forEach(secret -> byName.put(secret.name(), secret));
        taken = byName;
        judge();
    }

    /// Takes a row in, or leaves it out. A row with a problem of its own joins when that is solved.
    public void include(Row row, boolean included) {
        row.want(included);
        judge();
    }

    /// Gives a row another name.
    public void rename(Row row, String name) {
        row.rename(name);
        judge();
    }

    /// How many rows an action will be done with.
    public int count(Action action) {
        return (int) rows.stream().filter(row -> row.action() == action).count();
    }

    /// Overwrites every value.
    @Override
    public void close() {
        groups.forEach(Recognised::close);
    }

    private void judge() {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            row.judge(State.NEW, Optional.ofNullable(taken.get(row.name())));
            if (row.included()) {
                counts.merge(row.name(), 1, Integer::sum);
            }
        }
        for (Row row : rows) {
            if (row.included() && counts.getOrDefault(row.name(), 0) > 1) {
                row.judge(State.TWICE_HERE, row.existing());
            } else if (row.existing().isPresent()) {
                row.judge(State.TAKEN, row.existing());
            }
        }
    }
}
