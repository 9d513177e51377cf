package io.strongroom.intake.review;

import io.strongroom.domain.Checked;
import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.domain.Violation;
import io.strongroom.intake.recognition.Candidate;

import java.util.List;
import java.util.Optional;

/// One proposed secret in a [Review], and how it is judged at the moment. Only its review changes
/// it.
public final class Row {

    private final Candidate candidate;
    private String name;
    private boolean wanted = true;
    private State state = State.NEW;
    private Optional<Secret> existing = Optional.empty();

    Row(Candidate candidate) {
        this.candidate = candidate;
        this.name = candidate.proposedName();
    }

    /// What was recognised, with its value, which stays the row's.
    public Candidate candidate() {
        return candidate;
    }

    /// The name as it is typed.
    public String name() {
        return name;
    }

    /// The rules the name breaks; empty when it is good.
    public List<Violation> nameProblems() {
        return SecretName.parse(name).violations();
    }

    /// Whether it is among those to send: the user wants it, and could.
    public boolean included() {
        return wanted && ownProblem().isEmpty();
    }

    /// What the name is to the scope and to the other rows.
    public State state() {
        return state;
    }

    /// The secret in the scope that has the name already.
    public Optional<Secret> existing() {
        return existing;
    }

    /// What keeps it from being sent.
    public Optional<RowProblem> problem() {
        return state == State.TWICE_HERE ? Optional.of(new RowProblem.TwiceHere()) : ownProblem();
    }

    /// What will be done with it.
    public Action action() {
        if (!included() || state == State.TWICE_HERE) {
            return Action.SKIP;
        }
        return existing.isPresent() ? Action.UPDATE : Action.CREATE;
    }

    /// The name to offer instead, if there is a better one.
    public Optional<String> suggestedName() {
        return SecretName.suggest(name);
    }

    private Optional<RowProblem> ownProblem() {
        if (SecretName.parse(name)
                instanceof Checked.Invalid<SecretName>(List<Violation> violations)) {
            return Optional.of(new RowProblem.BadName(violations.getFirst()));
        }
        return existing.filter(secret -> secret.isFile() != candidate.isFile())
                .map(RowProblem.OtherKind::new);
    }

    void rename(String typed) {
        name = typed;
    }

    void want(boolean included) {
        wanted = included;
    }

    void judge(State judged, Optional<Secret> sameName) {
        state = judged;
        existing = sameName;
    }
}
