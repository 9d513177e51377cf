package io.strongroom.intake.review;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretValue;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.Fix;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.Recognised;
import io.strongroom.intake.recognition.Recognised.Form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The rows of one review, in the order they arrived. It owns every value until it is closed. It is
/// not thread safe: one thread makes and changes it.
///
/// A change to one row is judged in a time that does not depend on how many there are. Changes
/// return the rows that have to be shown anew.
public final class Review implements AutoCloseable {

    /// So many rows are compared at once.
    private static final int COMPARED_ROWS = 500;

    /// So many bytes are copied at most to be compared at once, after those of the first row.
    private static final long COMPARED_BYTES = 1L << 20;

    private final List<Group> groups = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Standing standing = new Standing();
    private Scope scope = Scope.personal();
    private Map<String, Secret> taken = Map.of();
    private boolean sparing;

    /// Reviews with a doctor who goes by the clock of this machine.
    ///
    /// @param recognised what was recognised, of which the review becomes the owner
    public Review(List<Recognised> recognised) {
        this(recognised, new ValueDoctor(Clock.systemUTC()));
    }

    /// @param recognised what was recognised, of which the review becomes the owner
    /// @param doctor is asked for advice on each value
    public Review(List<Recognised> recognised, ValueDoctor doctor) {
        recognised.forEach(each -> groups.add(new Group(each, doctor)));
        arrived();
    }

    /// The files and pastes, in the order they arrived.
    public List<Group> groups() {
        return Collections.unmodifiableList(groups);
    }

    /// The rows, in the order they arrived: a view that follows [#choose(Group, Form)].
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// Where the secrets will go.
    public Scope scope() {
        return scope;
    }

    /// Says where the secrets will go and what is there already, and judges each row again that
    /// meets another secret there.
    ///
    /// @param existing the secrets of that scope, as far as they are known
    public void setScope(Scope target, Collection<Secret> existing) {
        Map<String, Secret> before = taken;
        scope = target;
        taken = new HashMap<>();
        existing.forEach(secret -> taken.put(secret.name(), secret));
        if (before.isEmpty() && taken.isEmpty()) {
            return;
        }
        for (Row row : rows) {
            if (!Objects.equals(before.get(row.name()), taken.get(row.name()))) {
                change(row, () -> {});
            }
        }
    }

    /// Takes everything of another review in, behind what is here; the other is empty then. What
    /// was done to its rows stays.
    public void add(Review other) {
        groups.addAll(other.groups);
        other.groups.clear();
        other.judgeAll();
        arrived();
    }

    /// Stores a content by its keys or as one secret. What was done to the rows of the other form
    /// comes back with it.
    ///
    /// @throws IllegalArgumentException if the content has no such form
    public void choose(Group group, Form form) {
        if (group.recognised().in(form).isEmpty()) {
            throw new IllegalArgumentException("the content has no such form");
        }
        group.choose(form);
        arrived();
    }

    /// Takes a row in, or leaves it out. A row with a problem of its own joins when that is solved.
    ///
    /// @return the rows that are judged anew, this one first
    public Set<Row> include(Row row, boolean included) {
        return change(row, () -> row.want(included));
    }

    /// Takes several rows in, but for those that are only taken in one by one, or leaves out those
    /// of them that are in: what only a problem of its own keeps out still joins when that is
    /// solved.
    public void includeAll(Collection<Row> several, boolean included) {
        several.stream()
                .filter(row -> included ? !row.isForItsOwnTick() : row.included())
                .forEach(row -> row.want(included));
        judgeAll();
    }

    /// Leaves out every row that would give a secret that is there a new value.
    public void leaveOutUpdates() {
        includeAll(rows.stream().filter(row -> row.action() == Action.UPDATE).toList(), false);
    }

    /// Leaves out every row that has the name of an earlier one.
    public void leaveOutRepeatedNames() {
        includeAll(Repeats.ofNames(rows), false);
    }

    /// How many rows that would leave out.
    public int repeatedNames() {
        return Repeats.ofNames(rows).size();
    }

    /// Leaves out every row that would be sent and looks like a placeholder.
    public void leaveOutPlaceholders() {
        includeAll(rows.stream().filter(Row::sendsPlaceholder).toList(), false);
    }

    /// From now on leaves out what would put a placeholder in the place of what is there; what was
    /// taken in or left out by hand stays so.
    public void spareWhatPlaceholdersWouldReplace() {
        sparing = true;
        judgeAll();
    }

    /// The next rows of which nobody knows whether the secret that has their name has their value
    /// too, not too many at once; empty once all are known. What is handed out is asked or closed.
    public List<Comparison> comparisons() {
        if (taken.isEmpty()) {
            return List.of();
        }
        List<Comparison> next = new ArrayList<>();
        long bytes = 0;
        for (Row row : rows) {
            if (row.isToBeCompared()) {
                bytes += row.candidate().value().length();
                if (next.size() == COMPARED_ROWS || (!next.isEmpty() && bytes > COMPARED_BYTES)) {
                    break;
                }
                next.add(new Comparison(row, row.existing().orElseThrow()));
            }
        }
        return next;
    }

    /// Takes what came of comparisons: what is stored already is left out, unless it was taken in
    /// by hand. A row that has another value by now is to be compared again.
    public void takeAnswers(List<Comparison.Answer> answers) {
        for (Comparison.Answer answer : answers) {
            if (answer.of().isCurrent()) {
                answer.of().row().compared(answer.of().stored(), answer.same());
            }
        }
        judgeAll();
    }

    /// Gives a row another name.
    ///
    /// @param name as typed; it may break the rule
    /// @return the rows that are judged anew, this one first
    public Set<Row> rename(Row row, String name) {
        return change(row, () -> row.rename(name));
    }

    /// A better name for a row whose own cannot be sent; [#rename(Row, String)] applies it.
    public Optional<String> suggestedName(Row row) {
        return NameSuggestions.of(row, standing::hasIncluded, taken::containsKey);
    }

    /// Gives every row whose name breaks the rule a better one, where there is one, and never the
    /// name of another.
    public void mendNames() {
        for (Row row : rows) {
            if (row.problem().isPresent() && row.betterName().isPresent()) {
                suggestedName(row).ifPresent(better -> rename(row, better));
            }
        }
    }

    /// Mends a text as an advice offers. The bytes of a file are never touched.
    ///
    /// @throws IllegalArgumentException if the row is a file, or the advice offers no fix
    public void applyFix(Row row, Advice advice) {
        Fix fix =
                advice.fix()
                        .filter(_ -> !row.candidate().isFile())
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is nothing to mend"));
        row.replaceText(fix.applyTo(row.candidate().value()));
    }

    /// Gives a row another text as its value. The bytes of a file are never touched.
    ///
    /// @param text of which the review becomes the owner
    /// @return the rows that are judged anew, this one first
    public Set<Row> replaceText(Row row, SecretValue text) {
        return change(row, () -> row.replaceText(text));
    }

    /// How many rows an action will be done with.
    public int count(Action action) {
        return standing.count(action);
    }

    /// Overwrites every value.
    @Override
    public void close() {
        groups.forEach(Group::close);
    }

    private Set<Row> change(Row row, Runnable edit) {
        Set<Row> changed = new LinkedHashSet<>();
        changed.add(row);
        changed.addAll(standing.takeOut(row));
        edit.run();
        meet(row);
        changed.addAll(standing.putBack(row));
        return changed;
    }

    private void arrived() {
        Repeats.tell(groups);
        judgeAll();
    }

    private void judgeAll() {
        rows.clear();
        standing = new Standing();
        for (Group group : groups) {
            for (Row row : group.rows()) {
                row.shareName(Set.of());
                meet(row);
                standing.putBack(row);
                rows.add(row);
            }
        }
    }

    private void meet(Row row) {
        row.meet(Optional.ofNullable(taken.get(row.name())));
        row.wantUnlessNeedless(sparing);
    }
}
