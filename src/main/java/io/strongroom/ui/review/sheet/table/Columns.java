package io.strongroom.ui.review.sheet.table;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

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

    /// Lays out one line.
    HBox lay(Line line) {
        HBox rest = new HBox(line.said());
        rest.setAlignment(Pos.CENTER_LEFT);
        rest.setFillHeight(false);
        rest.setMinWidth(0);
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox.setHgrow(line.said(), Priority.ALWAYS);
        HBox from = cell(FROM, line.from());
        from.visibleProperty().bind(severalSources);
        from.managedProperty().bind(severalSources);
        HBox laid =
                new HBox(
                        cell(LEAD, line.include()),
                        cell(NAME, line.name()),
                        cell(VALUE, line.value()),
                        cell(SIZE, line.size()),
                        from,
                        cell(WILL, line.will()),
                        rest);
        laid.setAlignment(Pos.CENTER_LEFT);
        return laid;
    }

    private HBox cell(Width width, Node content) {
        HBox cell = new HBox(content);
        cell.setPadding(new Insets(0, 8, 0, 0));
        cell.setAlignment(Pos.CENTER_LEFT);
        severalSources.subscribe(_ -> size(cell, width));
        roomy.subscribe(_ -> size(cell, width));
        HBox.setHgrow(content, Priority.ALWAYS);
        return cell;
    }

    private void size(HBox cell, Width width) {
        cell.setMinWidth(now(width));
        cell.setPrefWidth(now(width));
        cell.setMaxWidth(now(width));
    }

    private double now(Width width) {
        if (!severalSources.get()) {
            return width.alone();
        }
        return roomy.get() ? width.beside() : width.narrow();
    }
}
