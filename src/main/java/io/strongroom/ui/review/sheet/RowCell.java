package io.strongroom.ui.review.sheet;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.ControlCharacters;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.Icons;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook;
import io.strongroom.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// One row of a review. It is read out as one sentence, and everything on it can be done from the
/// keyboard while it is selected, so its own controls are left out of the order of Tab. It shows a
/// value only while the view-model says so.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final String MASK = "\u2022".repeat(8);

    private final ReviewViewModel viewModel;
    private final NameEditor editor;
    private final CheckBox include = new CheckBox();
    private final Label name = new Label();
    private final StackPane namePlace = new StackPane(name);
    private final ValueLabel value = new ValueLabel();
    private final Button eye = new Button("", Icons.of(Feather.EYE, 14));
    private final Label size = new Label();
    private final Label chip = new Label();
    private final Label said = new Label();
    private final Button fix = new Button();
    private final Tooltip origin = new Tooltip();
    private final Tooltip detail = new Tooltip();
    private final Node line;

    RowCell(ReviewViewModel viewModel, NameEditor editor, Messages messages) {
        this.viewModel = viewModel;
        this.editor = editor;
        getStyleClass().add("review-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list: it never scrolls sideways
        prepare(messages);
        line = ColumnHeader.line(include, namePlace, valuePlace(), size, chip, saidPlace());
    }

    /// Draws the row again, as the view-model sees it now.
    void refresh() {
        Row row = getItem();
        if (row != null && !isEmpty()) {
            show(row);
        }
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        Row before = getItem();
        super.updateItem(row, empty);
        if (before != null && !before.equals(row)) {
            leave(before);
        }
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(line);
            show(row);
        }
    }

    /// The row is scrolled away: what was open on it closes.
    private void leave(Row before) {
        value.setText(MASK);
        if (viewModel.isSeen(before)) {
            viewModel.hideValues();
        }
        editor.commitIf(before);
    }

    private void prepare(Messages messages) {
        include.setFocusTraversable(false);
        include.setOnAction(_ -> viewModel.rows().include(getItem(), include.isSelected()));
        namePlace.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().addAll("monospaced", "row-name");
        name.setMinWidth(0);
        name.setTooltip(origin);
        name.setOnMouseClicked(pressed -> {
            if (pressed.getClickCount() == 2) {
                editor.edit(getItem());
            }
        });
        eye.getStyleClass().add("row-eye");
        eye.setFocusTraversable(false);
        eye.setAccessibleText(messages.text("review.reveal"));
        eye.setTooltip(new Tooltip(messages.text("review.reveal")));
        eye.setOnAction(_ -> viewModel.toggleValue(getItem()));
        size.getStyleClass().add("muted");
        chip.setMinWidth(USE_PREF_SIZE);
        said.setMinWidth(0);
        said.setTooltip(detail);
        fix.getStyleClass().add("fix");
        fix.setMnemonicParsing(false);
        fix.setMinWidth(USE_PREF_SIZE);
        fix.setFocusTraversable(false);
        fix.setOnAction(_ -> viewModel.takeFix(getItem()));
    }

    private HBox valuePlace() {
        HBox place = new HBox(value, eye);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMaxWidth(132);
        HBox.setHgrow(value, Priority.ALWAYS);
        return place;
    }

    private HBox saidPlace() {
        HBox place = new HBox(4, said, fix);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    private void show(Row row) {
        RowLook look = viewModel.lookOf(row);
        boolean looking = viewModel.phaseProperty().get() == Phase.LOOKING;
        include.setSelected(row.included());
        include.setDisable(!looking);
        include.setAccessibleText(look.spoken());
        pseudoClassStateChanged(LEFT_OUT, !row.included());
        showName(row, look);
        showValue(row, look, looking);
        size.setText(look.size());
        chip.setText(look.chipText());
        chip.getStyleClass().setAll("label", "chip", style("chip-", look.chip()));
        showSaid(look);
        setAccessibleText(look.spoken());
    }

    private void showName(Row row, RowLook look) {
        name.setText(row.name());
        origin.setText(look.origin());
        boolean editing = editor.isEditing(row);
        Node wanted = editing ? editor.field() : name;
        if (!namePlace.getChildren().getFirst().equals(wanted)) {
            namePlace.getChildren().setAll(wanted);
            if (editing) {
                wanted.requestFocus();
            }
        }
    }

    private void showValue(Row row, RowLook look, boolean looking) {
        boolean seen = viewModel.isSeen(row);
        value.setText(
                seen
                        ? ControlCharacters.seen(viewModel.seenText())
                        : look.kind().isEmpty() ? MASK : look.kind());
        value.getStyleClass().setAll("label", "row-value", seen ? "seen" : "masked");
        if (seen || look.kind().isEmpty()) {
            value.getStyleClass().add("monospaced");
        }
        eye.setVisible(looking);
        eye.setGraphic(Icons.of(seen ? Feather.EYE_OFF : Feather.EYE, 14));
    }

    private void showSaid(RowLook look) {
        FieldMessage message = look.said();
        said.setText(message.text());
        said.getStyleClass().setAll("label", "row-said", style("said-", message.severity()));
        detail.setText(look.detail());
        said.setTooltip(look.detail().isEmpty() ? null : detail);
        fix.setVisible(message.fix().isPresent());
        fix.setManaged(message.fix().isPresent());
        fix.setText(message.fix().map(FieldMessage.Fix::label).orElse(""));
    }

    private static String style(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
