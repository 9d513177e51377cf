package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/// A row's name, or the field in which it is edited. A pencil beside it, which is made when it is
/// first offered, says that a name can be.
final class NameCell extends HBox {

    private final ReviewViewModel viewModel;
    private final NameEditor editor;
    private final Messages messages;
    private final Supplier<Row> row;
    private final PrivateLabel name = new PrivateLabel();
    private @Nullable Button pencil;

    /// @param row the row that is shown; asked only while there is one
    NameCell(ReviewViewModel viewModel, NameEditor editor, Messages messages, Supplier<Row> row) {
        super(4);
        this.viewModel = viewModel;
        this.editor = editor;
        this.messages = messages;
        this.row = row;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().add(name);
        name.getStyleClass().addAll("monospaced", "row-name");
        name.setMinWidth(0);
        ObservableValue<Boolean> hidden = Presenting.on(this);
        name.setOnMouseEntered(
                _ -> name.setTooltip(hidden.getValue() ? null : new Tooltip(hint())));
        name.setOnMouseClicked(pressed -> {
            if (pressed.getClickCount() == 2) {
                editor.edit(row.get());
            }
        });
    }

    void show(Row shown) {
        name.contentProperty().set(shown.name());
        boolean editing = editor.isEditing(shown);
        Node wanted = editing ? editor.field() : name;
        if (!getChildren().getFirst().equals(wanted)) {
            getChildren().set(0, wanted);
            if (editing) {
                wanted.requestFocus();
            }
        }
    }

    /// Shows the pencil, or hides it.
    void offerEdit(boolean offered) {
        Button made = pencil;
        if (made == null && offered) {
            made = button();
            pencil = made;
            getChildren().add(made);
        }
        if (made != null) {
            made.setVisible(offered && getChildren().getFirst().equals(name));
        }
    }

    private Button button() {
        Button button = new Button("", Icons.of(Feather.EDIT_2, 14));
        button.getStyleClass().addAll("row-eye", "row-pencil");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("review.name.edit"));
        button.setTooltip(new Tooltip(messages.text("review.name.edit")));
        button.setOnAction(_ -> editor.edit(row.get()));
        return button;
    }

    private String hint() {
        String origin = viewModel.lookOf(row.get()).origin();
        return viewModel.phaseProperty().get() == Phase.LOOKING
                ? messages.text("review.name.hint", row.get().name(), origin)
                : messages.text("review.name.origin", row.get().name(), origin);
    }
}
