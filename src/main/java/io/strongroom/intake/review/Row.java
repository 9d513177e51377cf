package io.strongroom.intake.review;

import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.SecretValue;
import io.strongroom.domain.Violation;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Origin;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One proposed secret in a [Review], and how it is judged at the moment. Only its review changes
/// it.
public final class Row {

    private final ValueDoctor doctor;
    private final boolean unexpanded;
    private Origin place;
    private Candidate candidate;
    private String name;
    private List<Violation> nameProblems;
    private Optional<String> betterName = Optional.empty();
    private Optional<Secret> existing = Optional.empty();
    private boolean wanted = true;
    private boolean decided;
    private Optional<Secret> compared = Optional.empty();
    private boolean same;
    private Optional<Row> repeated = Optional.empty();
    private Set<Row> sharing = Set.of();
    private @Nullable List<Advice> advice;

    /// @param unexpanded whether the value holds what other programs replace
    Row(Candidate candidate, ValueDoctor doctor, boolean unexpanded) {
        this.candidate = candidate;
        this.place = candidate.origin();
        this.doctor = doctor;
        this.unexpanded = unexpanded;
        this.name = candidate.proposedName();
        this.nameProblems = List.of();
        judgeName();
    }

    /// What was recognised, with its value, which stays the review's. A fix puts another in its
    /// place.
    public Candidate candidate() {
        return candidate;
    }

    /// Where it is from, told apart from other files of the same name.
    public Origin place() {
        return place;
    }

    /// The name as it is typed.
    public String name() {
        return name;
    }

    /// The rules the name breaks; empty when it is good.
    public List<Violation> nameProblems() {
        return nameProblems;
    }

    /// A name made of its own that keeps the rule, for one that does not.
    public Optional<String> betterName() {
        return betterName;
    }

    /// Whether its value holds `${` or `$(`, which other programs replace and which stays here.
    public boolean isUnexpanded() {
        return unexpanded;
    }

    /// Whether it is among those to send: the user wants it, and nothing of its own is in the way.
    public boolean included() {
        return wanted && ownProblem().isEmpty();
    }

    /// Whether somebody decided that it is not to be sent.
    public boolean isLeftOut() {
        return decided && !wanted;
    }

    /// What the name is to the scope and to the other rows.
    public State state() {
        if (isTwice()) {
            return State.TWICE_HERE;
        }
        return existing.isPresent() ? State.TAKEN : State.NEW;
    }

    /// The secret in the scope that has the name already.
    public Optional<Secret> existing() {
        return existing;
    }

    /// What keeps it from being sent. A row that was left out has none that only the others make,
    /// and one that repeats another none at all.
    public Optional<RowProblem> problem() {
        if (!wanted && repeated().isPresent()) {
            return Optional.empty();
        }
        for (Row other : sharing) {
            if (other != this) {
                return Optional.of(new RowProblem.TwiceHere(other.place()));
            }
        }
        return ownProblem();
    }

    /// What will be done with it.
    public Action action() {
        if (!included() || isTwice()) {
            return Action.SKIP;
        }
        return existing.isPresent() ? Action.UPDATE : Action.CREATE;
    }

    /// What the value doctor says, the most important first. It is asked once for each name and
    /// value.
    public List<Advice> advice() {
        List<Advice> known = advice;
        if (known == null) {
            known = doctor.examine(name, candidate.value(), candidate.isFile(), candidate.kind());
            advice = known;
        }
        return known;
    }

    /// Whether its value is probably not meant as it is: it holds what other programs replace, or
    /// the value doctor asks for a look.
    public boolean isDoubtful() {
        if (unexpanded) {
            return true;
        }
        for (Advice each : advice()) {
            if (each.asksForALook()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the secret that has its name has its value too, as far as that is known.
    public boolean isStored() {
        return same && existing.isPresent() && existing.equals(compared);
    }

    /// Where an earlier row is from that arrived with the same name and value; empty if there is
    /// none, or this one has another name or value by now.
    public Optional<Origin> repeated() {
        return repeated.filter(_ -> name.equals(candidate.proposedName())).map(Row::place);
    }

    /// Whether it is left out for a reason that holds unless somebody wants this very row: it
    /// repeats another, or would put a placeholder in the place of what is there.
    public boolean isForItsOwnTick() {
        return !wanted && (repeated().isPresent() || (existing.isPresent() && isPlaceholder()));
    }

    void arrive(Origin apart, Optional<Row> earlier) {
        place = apart;
        repeated = earlier;
    }

    /// Whether it would give a secret a value, or is only kept from that by being a placeholder,
    /// and nobody knows yet whether it is another value.
    boolean isToBeCompared() {
        return (action() == Action.UPDATE || isSpared()) && !existing.equals(compared);
    }

    private boolean isSpared() {
        return !wanted
                && !decided
                && existing.isPresent()
                && isPlaceholder()
                && ownProblem().isEmpty();
    }

    void compared(Secret stored, boolean equal) {
        compared = Optional.of(stored);
        same = equal;
    }

    /// Whether it will be sent and stands for a value that was to be filled in.
    public boolean sendsPlaceholder() {
        return action() != Action.SKIP && isPlaceholder();
    }

    private boolean isPlaceholder() {
        return advice().contains(new Advice.Placeholder());
    }

    void rename(String typed) {
        name = typed;
        judgeName();
        advice = null;
    }

    private void judgeName() {
        nameProblems = SecretName.parse(name).violations();
        betterName = nameProblems.isEmpty() ? Optional.empty() : SecretName.suggest(name);
    }

    void want(boolean include) {
        wanted = include;
        decided = true;
    }

    /// Until somebody says whether it is wanted, it is unless what is there, or an earlier row, has
    /// its value already.
    ///
    /// @param sparing whether it is not wanted either where it would put a placeholder in the place
    ///   of what is there
    void wantUnlessNeedless(boolean sparing) {
        if (!decided) {
            boolean spares = sparing && existing.isPresent() && isPlaceholder();
            wanted = !spares && !isStored() && repeated().isEmpty();
        }
    }

    void meet(Optional<Secret> sameName) {
        existing = sameName;
    }

    /// @param sameName the rows of its name, this one among them; none if it has that for itself
    void shareName(Set<Row> sameName) {
        sharing = sameName;
    }

    private boolean isTwice() {
        return !sharing.isEmpty();
    }

    /// The value it had is overwritten.
    void replaceText(SecretValue changed) {
        Candidate before = candidate;
        candidate = before.withText(changed);
        before.close();
        advice = null;
        compared = Optional.empty();
        repeated = Optional.empty();
    }

    private Optional<RowProblem> ownProblem() {
        if (!nameProblems.isEmpty()) {
            return Optional.of(new RowProblem.BadName(nameProblems.getFirst()));
        }
        return existing.filter(secret -> secret.isFile() != candidate.isFile())
                .map(RowProblem.OtherKind::new);
    }
}
