package io.strongroom.ui.review.sheet.table;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// One line in the grid of columns, without a box for each: every node of a row is styled before
/// the row is seen, and there are as many rows as are in sight. Where rows come from is put in once
/// there is a column for it.
final class LaidLine extends Region {

    /// Between one column and the next, in pixels.
    static final double GAP = 8;

    private static final Insets APART = new Insets(0, GAP, 0, 0);

    private final Columns columns;
    private final Columns.Line line;

    LaidLine(Columns columns, Columns.Line line) {
        this.columns = columns;
        this.line = line;
        getChildren()
                .setAll(
                        line.include(),
                        line.name(),
                        line.value(),
                        line.size(),
                        line.will(),
                        line.said());
        columns.onChange(this::follow);
    }

    private void follow() {
        boolean several = columns.severalSourcesProperty().get();
        if (several && line.from().getParent() == null) {
            getChildren().add(getChildren().indexOf(line.will()), line.from());
        }
        line.from().setVisible(several);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Node[] cells = {
            line.include(), line.name(), line.value(), line.size(), line.from(), line.will()
        };
        double[] widths = columns.widths();
        double x = snappedLeftInset();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].getParent() != null && widths[i] > 0) {
                lay(cells[i], x, widths[i], APART);
            }
            x += widths[i];
        }
        lay(line.said(), x, Math.max(0, getWidth() - snappedRightInset() - x), Insets.EMPTY);
    }

    private void lay(Node cell, double x, double width, Insets around) {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        layoutInArea(cell, x, top, width, height, -1, around, true, false, HPos.LEFT, VPos.CENTER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + columns.fixed() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height) + line.said().prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (Node cell : getManagedChildren()) {
            boolean last = cell.equals(line.said());
            double room = width < 0 ? -1 : Math.max(0, width - computeMinWidth(-1));
            highest = Math.max(highest, cell.prefHeight(last ? room : -1));
        }
        return snappedTopInset() + highest + snappedBottomInset();
    }
}
