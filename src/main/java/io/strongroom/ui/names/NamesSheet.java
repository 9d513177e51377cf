package io.strongroom.ui.names;

import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopeDot;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.names.NameTable.Line;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Names across scopes as a table: a column for each scope, a mark where a name is held, and a way
/// to create it where it is not. Arrow keys move from cell to cell, Enter creates on a gap.
public final class NamesSheet {

    private static final double ROW_HEIGHT = 36;
    private static final double NAME_WIDTH = 280;
    private static final double SCOPE_WIDTH = 160;
    private static final double BORDERS = 16;

    private final NamesViewModel viewModel;
    private final Messages messages;
    private final BiConsumer<String, ScopeChoice> create;
    private final TableView<Line> table = new TableView<>();
    private final VBox sheet = new VBox(12);

    /// @param create opens the form with a name and a scope
    /// @param close takes the sheet away
    public NamesSheet(
            NamesViewModel viewModel,
            Messages messages,
            BiConsumer<String, ScopeChoice> create,
            Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.create = create;
        sheet.setId("names");
        sheet.getStyleClass().addAll("window-sheet", "names-sheet");
        sheet.getStylesheets()
                .add(
                        Objects.requireNonNull(NamesSheet.class.getResource("names.css"))
                                .toExternalForm());
        prepareTable();
        sheet.getChildren().addAll(SheetFrame.title(messages.text("names.title")), tools());
        if (!viewModel.compares()) {
            String only = viewModel.scopes().getFirst().label();
            sheet.getChildren().add(new Sentence(messages.text("names.one-scope", only), "muted"));
        }
        sheet.getChildren()
                .addAll(
                        table,
                        SheetFrame.buttons(
                                SheetFrame.button(
                                        "names-close", messages.text("names.close"), close)));
        SheetFrame.onEscape(sheet, close);
    }

    /// The whole of it.
    public Region root() {
        return sheet;
    }

    private HBox tools() {
        PrivateField search = new PrivateField();
        search.setId("names-search");
        search.setPromptText(messages.text("names.search"));
        search.setAccessibleText(messages.text("names.search"));
        search.setPrefColumnCount(20);
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        CheckBox gaps = new CheckBox(messages.text("names.only-gaps"));
        gaps.setId("names-gaps");
        gaps.selectedProperty().bindBidirectional(viewModel.onlyGapsProperty());
        gaps.setVisible(viewModel.compares());
        gaps.setManaged(viewModel.compares());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(viewModel.countProperty());
        HBox tools = new HBox(12, search, gaps, space, count);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private void prepareTable() {
        table.setId("names-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setAccessibleText(messages.text("names.title"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        Label nothing = new Label();
        nothing.textProperty().bind(viewModel.nothingProperty());
        table.setPlaceholder(nothing);
        VBox.setVgrow(table, Priority.ALWAYS);
        TableColumn<Line, Line> name = column(messages.text("names.name"), NAME_WIDTH);
        name.setCellFactory(_ -> new NameOfLine());
        // As wide as the scopes leave room for; where they leave none, the table scrolls sideways.
        double scopes = viewModel.scopes().size() * SCOPE_WIDTH + BORDERS;
        name.prefWidthProperty()
                .bind(Bindings.max(NAME_WIDTH, table.widthProperty().subtract(scopes)));
        table.getColumns().add(name);
        for (int scope = 0; scope < viewModel.scopes().size(); scope++) {
            int at = scope;
            ScopeChoice choice = viewModel.scopes().get(scope);
            TableColumn<Line, Line> column = column(choice.label(), SCOPE_WIDTH);
            column.setGraphic(new ScopeDot(choice.dotStyleClass()));
            column.setCellFactory(_ ->
                    new HeldCell(
                            choice,
                            at,
                            () -> viewModel.isKnown(at),
                            messages,
                            line -> create.accept(line.name(), choice)));
            table.getColumns().add(column);
        }
        viewModel.tableProperty().subscribe(this::show);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    /// The cell that has the focus keeps it, by name, while more lines come.
    private void show(NameTable made) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        List<Line> before = table.getItems();
        String name =
                at.getRow() >= 0 && at.getRow() < before.size()
                        ? before.get(at.getRow()).name()
                        : "";
        table.setItems(FXCollections.observableList(made.lines()));
        for (int row = 0; row < made.lines().size(); row++) {
            if (made.lines().get(row).name().equals(name)) {
                TableColumn<Line, ?> column =
                        table.getVisibleLeafColumn(Math.max(0, at.getColumn()));
                table.getSelectionModel().clearAndSelect(row, column);
                table.getFocusModel().focus(row, column);
                return;
            }
        }
    }

    private static TableColumn<Line, Line> column(String title, double width) {
        TableColumn<Line, Line> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void act(KeyEvent pressed) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        boolean create = pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE;
        if (create && at.getRow() >= 0 && at.getColumn() > 0) {
            pressed.consume();
            int scope = at.getColumn() - 1;
            Line line = table.getItems().get(at.getRow());
            if (viewModel.isKnown(scope) && !line.isIn(scope)) {
                this.create.accept(line.name(), viewModel.scopes().get(scope));
            }
        }
    }
}
