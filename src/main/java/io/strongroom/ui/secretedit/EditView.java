package io.strongroom.ui.secretedit;

import io.strongroom.domain.Field;
import io.strongroom.ui.accounts.ScopeDot;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.secretinput.FileCard;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Objects;

/// Draws an editor in the place of the details. Tab goes through Name, Description, Value, Cancel,
/// Save.
public final class EditView {

    /// About what a column has in the smallest window; how high its sentences are depends on it.
    private static final double COLUMN = 286;

    private final EditViewModel viewModel;
    private final Messages messages;
    private final PrivateField name = new PrivateField();
    private final PrivateField description = new PrivateField();
    private final Control value;
    private final VBox root = new VBox();

    /// @param picker lets the user choose a file
    /// @param cancel leaves the editor, should the user let go of what was typed
    public EditView(
            EditViewModel viewModel, Messages messages, FilePicker picker, Runnable cancel) {
        this.viewModel = viewModel;
        this.messages = messages;
        value = viewModel.secret().isFile() ? browse(picker) : masked();
        root.setId("secret-edit");
        root.getStyleClass().add("secret-edit");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(EditView.class.getResource("edit.css"))
                                .toExternalForm());
        root.getChildren()
                .addAll(
                        title(),
                        fields(),
                        new FieldMessageLine(viewModel.outcomeProperty()).within(root),
                        buttons(cancel));
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ESCAPE) {
                        pressed.consume();
                        cancel.run();
                    }
                });
        viewModel.onFocusRequest(this::focus);
    }

    /// The whole of it.
    public Region root() {
        return root;
    }

    /// Moves the focus to the name.
    public void begin() {
        name.requestFocus();
        name.end();
    }

    private HBox title() {
        Label words = SheetFrame.title(messages.text("edit.title"));
        PrivateLabel edited = new PrivateLabel(viewModel.secret().name());
        edited.getStyleClass().addAll("monospaced", "strong");
        edited.setMinWidth(0);
        Label scope = new Label(messages.text("edit.in", viewModel.scope().label()));
        scope.setGraphic(new ScopeDot(viewModel.scope().dotStyleClass()));
        scope.getStyleClass().add("muted");
        scope.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, words, edited, scope);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private GridPane fields() {
        name.setId("edit-name");
        name.getStyleClass().add("monospaced");
        name.textProperty().bindBidirectional(viewModel.name().textProperty());
        description.setId("edit-description");
        description.textProperty().bindBidirectional(viewModel.description().textProperty());
        Label count = new Label();
        count.getStyleClass().addAll("hint", "muted");
        count.textProperty().bind(viewModel.description().countProperty());
        GridPane grid = new GridPane(16, 8);
        // Tab goes in this order, as in the form.
        grid.add(
                new FieldBox(messages.text("form.name"), name, viewModel.name().messageProperty()),
                0,
                0);
        grid.add(valueBox(), 1, 0, 1, 2);
        grid.add(
                new FieldBox(
                                messages.text("form.description"),
                                description,
                                viewModel.description().messageProperty())
                        .withTrailing(count),
                0,
                1);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints(0, COLUMN, Double.MAX_VALUE);
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        for (Node box : grid.getChildren()) {
            GridPane.setValignment(box, VPos.TOP);
            GridPane.setFillHeight(box, false);
        }
        return grid;
    }

    private Node valueBox() {
        FieldBox box =
                new FieldBox(
                        messages.text("edit.value"), value, viewModel.value().messageProperty());
        if (viewModel.secret().isFile()) {
            takeDrops(box);
            FileCard card = new FileCard(viewModel.value(), messages);
            viewModel
                    .value()
                    .fileProperty()
                    .subscribe(file -> {
                        card.setVisible(file.isPresent());
                        card.setManaged(file.isPresent());
                    });
            return box.withBelow(card);
        }
        return box;
    }

    private SecretField masked() {
        return MaskedField.of(
                "edit-value",
                viewModel.value().textProperty(),
                messages.text("edit.value.keep"),
                messages.text("form.value.reveal"));
    }

    private Button browse(FilePicker picker) {
        Button browse =
                SheetFrame.button(
                        "edit-browse",
                        messages.text("edit.file.choose"),
                        () ->
                                picker.pick().stream()
                                        .findFirst()
                                        .ifPresent(viewModel.value()::offer));
        browse.setAccessibleText(messages.text("edit.file.choose.accessible"));
        return browse;
    }

    private void takeDrops(Node box) {
        box.addEventHandler(
                DragEvent.DRAG_OVER,
                over -> {
                    if (over.getDragboard().hasFiles()) {
                        over.acceptTransferModes(TransferMode.COPY);
                        over.consume();
                    }
                });
        box.addEventHandler(
                DragEvent.DRAG_DROPPED,
                dropped -> {
                    if (dropped.getDragboard().hasFiles()) {
                        viewModel
                                .value()
                                .offer(dropped.getDragboard().getFiles().getFirst().toPath());
                        dropped.setDropCompleted(true);
                        dropped.consume();
                    }
                });
    }

    private HBox buttons(Runnable cancel) {
        Label keys = new Label(messages.text("form.submit.keys"));
        keys.getStyleClass().add("key-hint");
        Button leave = SheetFrame.button("edit-cancel", messages.text("sheet.cancel"), cancel);
        Button save = SheetFrame.defaultButton("edit-save", "", viewModel::save);
        save.textProperty().bind(viewModel.submitLabelProperty());
        HBox line = SheetFrame.buttons(keys, leave, save);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void focus(Field field) {
        switch (field) {
            case NAME, TEAM -> name.requestFocus();
            case VALUE -> value.requestFocus();
            case DESCRIPTION -> description.requestFocus();
        }
    }
}
