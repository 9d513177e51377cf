package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.shown.RowOrder;
import io.strongroom.ui.text.Messages;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Locale;

/// The line above the rows: takes all in or leaves all out, sorts by a column, and shows only what
/// needs a look.
final class ColumnHeader {

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final CheckBox all = new CheckBox();
    private final ToggleButton only = new ToggleButton();
    private final Region root;

    ColumnHeader(ReviewViewModel viewModel, Columns columns, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        all.setId("include-all");
        all.setAllowIndeterminate(false);
        all.setAccessibleText(messages.text("review.include-all"));
        all.setOnAction(_ -> viewModel.rows().includeAll(all.isSelected()));
        root =
                columns.lay(
                        new Columns.Line(
                                all,
                                sorter("review.column.name", RowOrder.NAME),
                                sorter("review.column.value", RowOrder.KIND),
                                sorter("review.column.size", RowOrder.SIZE),
                                sorter("review.column.from", RowOrder.SOURCE),
                                sorter("review.column.will", RowOrder.ACTION),
                                lastColumn()));
        root.getStyleClass().add("review-columns");
        viewModel.rows().revisionProperty().subscribe(_ -> showAll());
        viewModel.rows().shown().addListener((ListChangeListener<Row>) _ -> select());
    }

    Node root() {
        return root;
    }

    private HBox lastColumn() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
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
        Button button = new Button();
        button.setId("sort-" + order.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("quiet", "column-name");
        viewModel.rows().orderProperty().subscribe(_ -> name(button, key, order));
        viewModel.phaseProperty().subscribe(_ -> name(button, key, order));
        button.setOnAction(_ -> {
            boolean again = viewModel.rows().orderProperty().get() == order;
            viewModel.rows().orderProperty().set(again ? RowOrder.ARRIVAL : order);
        });
        return button;
    }

    /// What will be done becomes what was done.
    private void name(Button button, String key, RowOrder order) {
        boolean decided =
                switch (viewModel.phaseProperty().get()) {
                    case READING, LOOKING -> false;
                    case SENDING, ENDED -> true;
                };
        boolean changes = order == RowOrder.ACTION || order == RowOrder.PROBLEMS;
        String text = messages.text(decided && changes ? key + ".decided" : key);
        boolean sorted = viewModel.rows().orderProperty().get() == order;
        button.setText(sorted ? messages.text("review.sorted", text) : text);
        button.setAccessibleText(
                messages.text(
                        sorted ? "review.sorted.accessible" : "review.sort.accessible", text));
    }

    /// What was just read is shown once it can be looked at.
    private void select() {
        if (viewModel.phaseProperty().get() != Phase.READING) {
            showAll();
        }
    }

    /// A row that must be mended first, or is only taken in by its own tick, is not in, so the box
    /// is ticked in part; another press then leaves all out, as there is nothing more to take in.
    private void showAll() {
        int shown = viewModel.rows().shown().size();
        int included = 0;
        int sendable = 0;
        for (Row row : viewModel.rows().shown()) {
            included += row.action() != Action.SKIP ? 1 : 0;
            sendable += row.problem().isEmpty() && !row.isForItsOwnTick() ? 1 : 0;
        }
        boolean looking = viewModel.phaseProperty().get() == Phase.LOOKING;
        all.setSelected(included > 0 && included == sendable);
        all.setIndeterminate(included > 0 && included < shown);
        all.setDisable(sendable == 0);
        all.setVisible(looking);
        String filter = viewModel.headlineProperty().get().filter();
        only.setVisible(!filter.isEmpty() || only.isSelected());
        only.setText(filter.isEmpty() ? messages.text("review.only.none") : filter);
    }
}
