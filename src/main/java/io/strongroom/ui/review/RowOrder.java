package io.strongroom.ui.review;

import io.strongroom.intake.review.Row;

import java.util.Comparator;

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
    /// By the file they came from; what was pasted first.
    SOURCE,
    /// By what will be done: creates, updates, the rest.
    ACTION,
    /// What needs a look first.
    PROBLEMS;

    Comparator<Row> comparator() {
        return switch (this) {
            case ARRIVAL -> (_, _) -> 0;
            case NAME -> Comparator.comparing(Row::name);
            case KIND ->
                    Comparator.comparing((Row row) -> row.candidate().isFile())
                            .thenComparing(row -> row.candidate().kind());
            case SIZE -> Comparator.comparingInt((Row row) -> row.candidate().bytes()).reversed();
            case SOURCE -> Comparator.comparing((Row row) -> row.candidate().origin().fileName());
            case ACTION -> Comparator.comparing(Row::action);
            case PROBLEMS -> Comparator.comparing(row -> !ReviewRows.needsALook(row));
        };
    }
}
