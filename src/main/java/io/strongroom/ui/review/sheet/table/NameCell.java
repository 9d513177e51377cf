package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A row's name, or the field in which it is edited; behind a changed name stands the one before. A
/// pencil beside it, which is made when it is first offered, says that a name can be edited.
final class NameCell extends HBox {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final ReviewViewModel viewModel;
    private final NameEditor editor;
    private final Messages messages;
    private final Supplier<Row> row;
    private final PrivateLabel name = new PrivateLabel();
    private @Nullable PrivateLabel before;
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
            if (pressed.getClickCount() == 2 || row.get().name().isEmpty()) {
                editor.edit(row.get());
            }
        });
    }

    /// @param was tells the name it had; empty if it still has that
    /// @param measured whether this is only done to see how high a row is, which must not take the
    ///   field from the row that is seen
    void show(Row shown, String was, boolean measured) {
        boolean missing = shown.name().isEmpty();
        name.contentProperty().set(missing ? messages.text("review.name.missing") : shown.name());
        name.pseudoClassStateChanged(MISSING, missing);
        boolean editing = editor.isEditing(shown) && !measured;
        showBefore(editing ? "" : was);
        name.setVisible(!editing);
        name.setManaged(!editing);
        if (!editing) {
            getChildren().removeIf(TextField.class::isInstance);
        } else if (!hasEditor()) {
            getChildren().addFirst(editor.field());
            editor.field().requestFocus();
        }
    }

    /// The name comes before what it was: where there is not room for both, that is cut.
    @Override
    protected void layoutChildren() {
        double others = 0;
        for (Node other : getManagedChildren()) {
            others += other.equals(name) ? 0 : other.minWidth(-1) + getSpacing();
        }
        name.setMinWidth(Math.clamp(getWidth() - others, 0, name.prefWidth(-1)));
        super.layoutChildren();
    }

    /// Whether the name is being edited here.
    boolean hasEditor() {
        return getChildren().getFirst() instanceof TextField;
    }

    private void showBefore(String was) {
        PrivateLabel made = before;
        if (made == null && !was.isEmpty()) {
            made = new PrivateLabel();
            made.getStyleClass().addAll("muted", "row-before");
            made.setMinWidth(0);
            before = made;
            getChildren().add(getChildren().indexOf(name) + 1, made);
        }
        if (made != null) {
            made.contentProperty().set(was);
            made.setVisible(!was.isEmpty());
            made.setManaged(!was.isEmpty());
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
            made.setVisible(offered && !hasEditor());
        }
    }

    private Button button() {
        Button button = new Button("", Icons.of(Feather.EDIT_2, 14));
        button.getStyleClass().addAll("row-eye", "row-pencil");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("review.name.edit"));
        HoverHint.set(button, messages.text("review.name.edit"));
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
