package io.strongroom.intake.sending;

import java.util.List;

/// What became of a whole sending.
///
/// @param rows every item with its outcome, in the order they were given
public record Report(List<Row> rows) {

    public Report {
        rows = List.copyOf(rows);
    }

    /// An item and what became of it.
    ///
    /// @param item the item; of an unknown outcome, one that remembers that it may be stored
    public record Row(Item item, Outcome outcome) {}

    /// What became of each item, in the order they were given.
    public List<Outcome> outcomes() {
        return rows.stream().map(Row::outcome).toList();
    }

    /// How many are stored.
    public int stored() {
        return Math.toIntExact(rows.stream().filter(row -> row.outcome().stored()).count());
    }

    /// What is not stored, to be sent again: a new sending looks first for those that may be
    /// stored.
    public List<Item> remaining() {
        return rows.stream().filter(row -> !row.outcome().stored()).map(Row::item).toList();
    }
}
