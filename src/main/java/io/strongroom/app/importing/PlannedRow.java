package io.strongroom.app.importing;

import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Item;

import java.util.Optional;

/// One secret of an import.
///
/// @param row as it was judged
/// @param action what will be done with it
/// @param problem why nothing will be done with it, as a sentence
/// @param item what will be sent; empty when nothing will be done
public record PlannedRow(Row row, Action action, Optional<String> problem, Optional<Item> item) {

    /// Whether it is refused: nothing will be done, and neither what is there nor another row of
    /// the import is the same.
    public boolean isRefused() {
        return problem.isPresent() && !row.isStored() && row.repeated().isEmpty();
    }
}
