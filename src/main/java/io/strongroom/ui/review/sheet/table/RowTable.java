package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.RowScroll;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows under their header, in one grid of columns: of five thousand rows only those in sight
/// exist. On the selected row, Space includes, F2 or Enter edits the name, and Alt+Enter takes the
/// fix. Use on the FX thread.
public final class RowTable {

    /// How many rows are to be seen above one that is scrolled to.
    private static final int ABOVE = 3;

    /// How many cells are made ahead at once.
    private static final int AHEAD = 3;

    private final ReviewViewModel viewModel;
    private final ListView<Row> list = new ListView<>();
    private final List<RowCell> cells = new ArrayList<>();
    private final Label none;
    private final Columns columns = new Columns();
    private final NameEditor editor;
    private final VBox root;
    private int arrived;
    private boolean filled;
    private final ObservableValue<Boolean> hidden = Presenting.on(list);

    /// Draws the rows of a review, now and whenever they change.
    public RowTable(ReviewViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.editor = new NameEditor(viewModel, messages, list::requestFocus);
        this.none = new Label(messages.text("review.none"));
        none.setVisible(false); // there may be rows that are not drawn yet
        list.setId("review-rows");
        list.setAccessibleText(messages.text("review.rows.accessible"));
        list.setPlaceholder(none);
        list.setCellFactory(_ -> cell(messages));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(new ColumnHeader(viewModel, columns, messages).root(), list);
        root.widthProperty().subscribe(width -> columns.fit(width.doubleValue()));
        viewModel.rows().shown().addListener((ListChangeListener<Row>) this::follow);
        viewModel.rows().orderProperty().subscribe(_ -> showFirst());
        viewModel.rows().revisionProperty().subscribe(_ -> refresh());
        viewModel.rows().arrivalsProperty().subscribe((_, _) -> showArrived());
    }

    /// Draws the rows from now on, if it does not yet.
    public void fill() {
        if (!filled) {
            filled = true;
            none.setVisible(true);
            followRows();
        }
    }

    /// Whether the rows are drawn.
    public boolean isFilled() {
        return filled;
    }

    /// Makes a few of the cells that will be in sight, while there are no rows yet. They stand for
    /// rows that the list holds as `null`, and nothing is seen of them.
    ///
    /// @return whether some were missing
    public boolean drawAhead() {
        List<Row> items = list.getItems();
        boolean missing = items.size() * RowCell.LOWEST < list.getHeight();
        if (missing) {
            items.addAll(Collections.nCopies(AHEAD, null));
        }
        return missing;
    }

    /// What joins later has its first row in sight and selected, unless a name is being edited.
    private void showArrived() {
        List<Row> all = viewModel.rows().all();
        if (arrived > 0 && arrived < all.size() && !editor.isEditing()) {
            reveal(all.get(arrived));
        }
        arrived = all.size();
    }

    /// The header with the rows below it.
    public Node root() {
        return root;
    }

    /// Moves the focus to the rows.
    public void focus() {
        list.requestFocus();
    }

    /// Selects a row and has it in sight, if it is shown.
    public void reveal(Row row) {
        int index = list.getItems().indexOf(row);
        if (index >= 0) {
            RowScroll.settle(list, index);
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            if (!isInSight(index)) {
                RowScroll.to(list, Math.max(0, index - ABOVE));
            }
        }
    }

    private boolean isInSight(int index) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < index
                && flow.getLastVisibleCell().getIndex() > index;
    }

    /// Whether a name is being edited.
    public boolean isEditing() {
        return editor.isEditing();
    }

    private RowCell cell(Messages messages) {
        RowCell cell = new RowCell(viewModel, editor, columns, messages);
        cells.add(cell);
        return cell;
    }

    private void refresh() {
        columns.severalSourcesProperty().set(viewModel.rows().haveSeveralSources());
        cells.forEach(RowCell::refresh);
    }

    /// Has the first row in sight: in another order, what one looks for stands at the top, and what
    /// is sent is sent from there.
    public void showFirst() {
        if (!list.getItems().isEmpty()) {
            reveal(list.getItems().getFirst());
            RowScroll.to(list, 0);
        }
    }

    /// A row that only joins leaves the others where they are, also one that is being edited.
    private void follow(ListChangeListener.Change<? extends Row> change) {
        while (filled && change.next()) {
            boolean onlyJoins = change.wasAdded() && !change.wasRemoved();
            if (onlyJoins && !list.getItems().isEmpty()) {
                list.getItems().addAll(change.getFrom(), change.getAddedSubList());
            } else {
                followRows();
                return;
            }
        }
    }

    private void followRows() {
        Optional<Row> selected = selected();
        list.getItems().setAll(viewModel.rows().shown());
        selected.filter(list.getItems()::contains)
                .ifPresentOrElse(this::reveal, () -> list.getSelectionModel().selectFirst());
    }

    private Optional<Row> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void key(KeyEvent event) {
        if (editor.isEditing()) {
            if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
                takeFix(event);
            }
            return;
        }
        switch (event.getCode()) {
            case SPACE -> onSelected(event, viewModel.rows()::toggle);
            case F2 -> onSelected(event, this::edit);
            case ENTER -> {
                if (event.isAltDown()) {
                    takeFix(event);
                } else if (!event.isShortcutDown()) {
                    onSelected(event, this::edit);
                }
            }
            default -> {}
        }
    }

    /// Shows the value of the selected row, or hides it; not while names are hidden, or one is
    /// edited.
    public void toggleValue() {
        if (!hidden.getValue() && !editor.isEditing()) {
            selected().ifPresent(viewModel.seen()::toggle);
        }
    }

    private void takeFix(KeyEvent event) {
        onSelected(event, viewModel::takeFix);
    }

    /// Begins to edit a row's name.
    public void edit(Row row) {
        reveal(row);
        // A row that was scrolled to is drawn at once: the next keys are its name.
        list.layout();
        editor.edit(row);
    }

    private void onSelected(KeyEvent event, Consumer<Row> action) {
        event.consume();
        selected().ifPresent(action);
    }
}
