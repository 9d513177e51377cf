package io.strongroom.ui.review;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.secretdetail.RevealedValue;

import java.util.Optional;

/// The one row whose value is seen, if one is. It holds no value itself.
final class SeenValue {

    private Optional<Row> row = Optional.empty();

    boolean isOf(Row other) {
        return row.filter(other::equals).isPresent();
    }

    /// Shows a row's value, or hides it if it is seen.
    void toggle(Row other) {
        row = isOf(other) ? Optional.empty() : Optional.of(other);
    }

    /// Hides it.
    ///
    /// @return whether one was seen
    boolean hide() {
        boolean wasSeen = row.isPresent();
        row = Optional.empty();
        return wasSeen;
    }

    /// What can be seen of it; the text cannot be erased.
    String text() {
        return row.map(Row::candidate)
                .map(shown -> RevealedValue.of(shown.value(), shown.isFile()).text())
                .orElse("");
    }
}
