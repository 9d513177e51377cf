package io.strongroom.ui.review.sheet;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows under their header. A list of cells of one height is laid out by its columns: of five
/// thousand rows only those in sight exist. On the selected row, Space includes, F2 or Enter edits
/// the name, Ctrl+R shows the value, and Alt+Enter takes the fix.
final class RowTable {

    private static final int ROW_HEIGHT = 36;

    private final ReviewViewModel viewModel;
    private final ListView<Row> list = new ListView<>();
    private final List<RowCell> cells = new ArrayList<>();
    private final NameEditor editor;
    private final VBox root;

    RowTable(ReviewViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.editor = new NameEditor(viewModel, list::requestFocus);
        list.setId("review-rows");
        list.setAccessibleText(messages.text("review.rows.accessible"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(new Label(messages.text("review.none")));
        list.setCellFactory(_ -> cell(messages));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(new ColumnHeader(viewModel, messages).root(), list);
        viewModel.rows().shown().addListener((ListChangeListener<Row>) _ -> followRows());
        followRows();
        viewModel.rows().revisionProperty().subscribe(_ -> cells.forEach(RowCell::refresh));
    }

    Node root() {
        return root;
    }

    /// Moves the focus to the rows.
    void focus() {
        list.requestFocus();
    }

    /// Whether a name is being edited.
    boolean isEditing() {
        return editor.isEditing();
    }

    private RowCell cell(Messages messages) {
        RowCell cell = new RowCell(viewModel, editor, messages);
        cells.add(cell);
        return cell;
    }

    private void followRows() {
        Optional<Row> selected = selected();
        list.getItems().setAll(viewModel.rows().shown());
        selected.filter(list.getItems()::contains)
                .ifPresentOrElse(
                        row -> list.getSelectionModel().select(row),
                        () -> list.getSelectionModel().selectFirst());
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
            case SPACE -> onSelected(event, row -> viewModel.rows().include(row, !row.included()));
            case F2 -> onSelected(event, this::edit);
            case ENTER -> {
                if (event.isAltDown()) {
                    takeFix(event);
                } else if (!event.isShortcutDown()) {
                    onSelected(event, this::edit);
                }
            }
            case R -> {
                if (event.isShortcutDown()) {
                    onSelected(event, viewModel::toggleValue);
                }
            }
            default -> {}
        }
    }

    private void takeFix(KeyEvent event) {
        onSelected(event, viewModel::takeFix);
    }

    private void edit(Row row) {
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        editor.edit(row);
    }

    private void onSelected(KeyEvent event, Consumer<Row> action) {
        event.consume();
        selected().ifPresent(action);
    }
}
