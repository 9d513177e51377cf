package io.strongroom.ui.review.sheet.table;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The columns of a review, by which its header and each of its rows are laid out: fixed widths, in
/// pixels, and what there is to say gets the rest. Where rows come from is a column of its own only
/// while they come from several places; the others make room for it, names no more than a narrow
/// sheet needs.
final class Columns {

    /// From this width on, names have room for `GOOGLE_APPLICATION_CREDENTIALS`.
    private static final double ROOMY = 1060;

    private static final Width LEAD = new Width(40, 40, 40);
    private static final Width NAME = new Width(272, 248, 232);
    private static final Width VALUE = new Width(148, 140, 140);
    private static final Width SIZE = new Width(124, 112, 112);
    private static final Width WILL = new Width(100, 84, 84);
    private static final Width FROM = new Width(0, 108, 108);

    private final BooleanProperty severalSources = new SimpleBooleanProperty(this, "several");
    private final BooleanProperty roomy = new SimpleBooleanProperty(this, "roomy");

    /// How wide a column is.
    ///
    /// @param alone while there is no column for where rows come from
    /// @param beside while there is one
    /// @param narrow while there is one in a narrow sheet
    private record Width(double alone, double beside, double narrow) {}

    /// What one line holds, from left to right.
    record Line(Node include, Node name, Node value, Node size, Node from, Node will, Node said) {}

    /// Whether there is a column for where rows come from.
    BooleanProperty severalSourcesProperty() {
        return severalSources;
    }

    /// Has them fit a width, of all of them together.
    void fit(double width) {
        roomy.set(width >= ROOMY);
    }

    /// How wide all columns are but the last.
    double fixed() {
        return now(LEAD) + now(NAME) + now(VALUE) + now(SIZE) + now(FROM) + now(WILL);
    }

    /// How wide what stands in the column of values may be.
    double value() {
        return now(VALUE) - LaidLine.GAP;
    }

    /// Lays out one line.
    Region lay(Line line) {
        return new LaidLine(this, line);
    }

    /// How wide the columns before the last are now, from left to right.
    double[] widths() {
        return new double[] {now(LEAD), now(NAME), now(VALUE), now(SIZE), now(FROM), now(WILL)};
    }

    /// Runs now, and whenever the columns have other widths.
    void onChange(Runnable listener) {
        severalSources.subscribe(_ -> listener.run());
        roomy.subscribe(_ -> listener.run());
    }

    private double now(Width width) {
        if (!severalSources.get()) {
            return width.alone();
        }
        return roomy.get() ? width.beside() : width.narrow();
    }
}
