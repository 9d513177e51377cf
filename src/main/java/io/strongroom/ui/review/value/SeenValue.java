package io.strongroom.ui.review.value;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.secretdetail.RevealedValue;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The one row whose value is seen, if one is. It holds no value itself. Use on the FX thread.
public final class SeenValue {

    private final BooleanSupplier offered;
    private final Runnable onChange;
    private Optional<Row> row = Optional.empty();

    /// @param offered whether values are shown at all at the moment
    /// @param onChange runs when another value is seen, or none any more
    public SeenValue(BooleanSupplier offered, Runnable onChange) {
        this.offered = offered;
        this.onChange = onChange;
    }

    /// Whether a row's value is seen.
    public boolean isOf(Row other) {
        return row.filter(other::equals).isPresent();
    }

    /// Shows a row's value while the rows are looked at, or hides it if it is seen.
    public void toggle(Row other) {
        if (offered.getAsBoolean()) {
            row = isOf(other) ? Optional.empty() : Optional.of(other);
            onChange.run();
        }
    }

    /// Hides it.
    public void hide() {
        if (row.isPresent()) {
            row = Optional.empty();
            onChange.run();
        }
    }

    /// What can be seen of it. The text cannot be erased: ask only to draw it.
    public String text() {
        return row.map(Row::candidate)
                .map(shown -> RevealedValue.of(shown.value(), shown.isFile()).text())
                .orElse("");
    }
}
