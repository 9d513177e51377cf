package io.strongroom.ui.review.shown;

import io.strongroom.intake.review.Row;

import java.util.Comparator;
import java.util.function.Predicate;

/// The orders a column's header puts the rows in. Rows that are equal in it stay as they arrived.
public enum RowOrder {
    /// As they arrived.
    ARRIVAL,
    /// By name.
    NAME,
    /// Texts first, then files by what they are.
    KIND,
    /// The largest first.
    SIZE,
    /// By the file they came from and the line there; what was pasted first.
    SOURCE,
    /// By what will be done: creates, updates, the rest. Once they are sent, by what became of
    /// them.
    ACTION,
    /// What needs a look first; once they are sent, what is not stored.
    PROBLEMS;

    /// @param looks which rows need a look, or are not stored
    /// @param ranked orders by what will be done, or was done
    Comparator<Row> comparator(Predicate<Row> looks, Comparator<Row> ranked) {
        return switch (this) {
            case ARRIVAL -> (_, _) -> 0;
            case NAME -> Comparator.comparing(Row::name);
            case KIND ->
                    Comparator.comparing((Row row) -> row.candidate().isFile())
                            .thenComparing(row -> row.candidate().kind());
            case SIZE -> Comparator.comparingInt((Row row) -> row.candidate().bytes()).reversed();
            case SOURCE ->
                    Comparator.comparing((Row row) -> row.candidate().origin().fileName())
                            .thenComparingInt(row -> row.candidate().origin().line().orElse(0));
            case ACTION -> ranked;
            case PROBLEMS -> Comparator.comparing(row -> !looks.test(row));
        };
    }

    /// Whether it goes by something that is another when the rows are sent.
    boolean isOfPlans() {
        return this == ACTION || this == PROBLEMS;
    }
}
