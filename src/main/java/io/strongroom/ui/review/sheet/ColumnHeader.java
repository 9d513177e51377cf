package io.strongroom.ui.review.sheet;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowOrder;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;

/// The line above the rows: takes all in or leaves all out, sorts by a column, and shows only what
/// needs a look. It also sets the widths of the columns, in pixels, by which each row is laid out;
/// what there is to say gets the rest.
final class ColumnHeader {

    private static final double LEAD = 40;
    private static final double NAME = 270;
    private static final double VALUE = 150;
    private static final double SIZE = 125;
    private static final double WILL = 110;

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final CheckBox all = new CheckBox();
    private final HBox root;

    ColumnHeader(ReviewViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        all.setId("include-all");
        all.setAllowIndeterminate(false);
        all.setAccessibleText(messages.text("review.include-all"));
        all.setOnAction(_ -> viewModel.rows().includeAll(all.isSelected()));
        root =
                line(
                        all,
                        sorter("review.column.name", RowOrder.NAME),
                        sorter("review.column.value", RowOrder.KIND),
                        sorter("review.column.size", RowOrder.SIZE),
                        sorter("review.column.will", RowOrder.ACTION),
                        lastColumn());
        root.getStyleClass().add("review-columns");
        viewModel.rows().revisionProperty().subscribe(_ -> showAll());
    }

    Node root() {
        return root;
    }

    private HBox lastColumn() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton only = new ToggleButton(messages.text("review.only-problems"));
        only.setId("only-problems");
        only.getStyleClass().add("only-problems");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(viewModel.rows().onlyProblemsProperty());
        HBox column = new HBox(sorter("review.column.said", RowOrder.PROBLEMS), space, only);
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    /// A second press puts the rows as they arrived.
    private Button sorter(String key, RowOrder order) {
        String text = messages.text(key);
        Button button = new Button(text);
        button.setId("sort-" + order.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("quiet", "column-name");
        viewModel
                .rows()
                .orderProperty()
                .subscribe(now -> {
                    boolean sorted = now == order && order != RowOrder.ARRIVAL;
                    button.setText(sorted ? messages.text("review.sorted", text) : text);
                    button.setAccessibleText(
                            messages.text(
                                    sorted ? "review.sorted.accessible" : "review.sort.accessible",
                                    text));
                });
        button.setOnAction(_ -> {
            boolean again = viewModel.rows().orderProperty().get() == order;
            viewModel.rows().orderProperty().set(again ? RowOrder.ARRIVAL : order);
        });
        return button;
    }

    private void showAll() {
        List<Row> rows = viewModel.rows().shown();
        long included = rows.stream().filter(Row::included).count();
        all.setSelected(included > 0 && included == rows.size());
        all.setIndeterminate(included > 0 && included < rows.size());
        all.setDisable(viewModel.phaseProperty().get() != Phase.LOOKING);
    }

    /// Lays out one line.
    static HBox line(Node include, Node name, Node value, Node size, Node will, Node said) {
        HBox rest = new HBox(said);
        rest.setAlignment(Pos.CENTER_LEFT);
        rest.setMinWidth(0);
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line =
                new HBox(
                        cell(LEAD, include),
                        cell(NAME, name),
                        cell(VALUE, value),
                        cell(SIZE, size),
                        cell(WILL, will),
                        rest);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static HBox cell(double width, Node content) {
        HBox cell = new HBox(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        HBox.setHgrow(content, Priority.ALWAYS);
        return cell;
    }
}
