package io.strongroom.intake.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Scope;
import io.strongroom.domain.Secret;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whatever is done to a review, its rows are judged as if all were judged anew.
class ReviewChangesTest {

    private static final List<String> NAMES = List.of("A", "B", "F", "bad");

    /// Names that no stored file has.
    private static final List<String> AS_TEXT = List.of("A", "B");

    /// What scopes hold that a person can choose.
    private static final List<List<Secret>> SCOPES =
            List.of(List.of(), List.of(Reviews.stored("B", false), Reviews.stored("F", true)));

    /// What a person does to one row, or to where all go.
    record Step(int row, int what) {
        static final int KINDS = NAMES.size() + 2 + SCOPES.size();

        Optional<List<Secret>> scope() {
            int scope = what - NAMES.size() - 2;
            return scope < 0 ? Optional.empty() : Optional.of(SCOPES.get(scope));
        }

        Set<Row> apply(Review review) {
            if (scope().isPresent()) {
                review.setScope(new Scope.Team("t"), scope().get());
                return Set.copyOf(review.rows());
            }
            Row chosen = review.rows().get(row);
            return what < NAMES.size()
                    ? review.rename(chosen, NAMES.get(what))
                    : review.include(chosen, what == NAMES.size());
        }
    }

    @Property
    void judgesOneChangeAsIfAllWereJudgedAnew(@ForAll("steps") List<Step> steps) {
        try (Review review = Reviews.of(Reviews.env("A", "B", "A", "bad"), Reviews.env("F"))) {
            List<Secret> stored = List.of(Reviews.stored("A", false), Reviews.stored("F", true));
            review.setScope(Scope.personal(), stored);
            for (Step step : steps) {
                Map<Row, String> before = judgements(review);
                Set<Row> changed = step.apply(review);
                Map<Row, String> after = judgements(review);
                before.forEach((row, judgement) -> {
                    if (!changed.contains(row)) {
                        assertThat(after).containsEntry(row, judgement);
                    }
                });
                stored = step.scope().orElse(stored);
                assertJudgedRightly(review, stored.stream().map(Secret::name).toList());
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> row = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> what = Arbitraries.integers().between(0, Step.KINDS - 1);
        return Combinators.combine(row, what).as(Step::new).list().ofMaxSize(30);
    }

    private static void assertJudgedRightly(Review review, List<String> stored) {
        List<Row> rows = review.rows();
        for (Row row : rows) {
            long sharing =
                    rows.stream()
                            .filter(Row::included)
                            .filter(other -> other.name().equals(row.name()))
                            .count();
            boolean twice = row.included() && sharing > 1;
            boolean taken = stored.contains(row.name());
            assertThat(row.state())
                    .isEqualTo(twice ? State.TWICE_HERE : taken ? State.TAKEN : State.NEW);
            boolean sendable = row.included() && !twice;
            assertThat(row.action())
                    .isEqualTo(!sendable ? Action.SKIP : taken ? Action.UPDATE : Action.CREATE);
            if (row.included()) {
                assertThat(row.name()).isIn(stored.contains("F") ? AS_TEXT : NAMES);
                assertThat(row.name()).isNotEqualTo("bad");
            }
        }
        for (Action action : Action.values()) {
            assertThat(review.count(action))
                    .isEqualTo((int) actions(rows).filter(action::equals).count());
        }
    }

    private static Map<Row, String> judgements(Review review) {
        Map<Row, String> judgements = new HashMap<>();
        for (Row row : review.rows()) {
            judgements.put(row, row.state() + " " + row.action() + " " + row.problem());
        }
        return judgements;
    }

    private static Stream<Action> actions(List<Row> rows) {
        return rows.stream().map(Row::action);
    }
}
