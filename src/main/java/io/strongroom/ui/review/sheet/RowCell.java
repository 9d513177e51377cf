package io.strongroom.ui.review.sheet;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.ControlCharacters;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.UnspokenLabel;
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

import java.util.Locale;

/// One row of a review. It is read out as one sentence, and everything on it can be done from the
/// keyboard while it is selected, so its own controls are left out of the order of Tab. It shows a
/// value only while the view-model says so. A cell is drawn on each keystroke: what did not change
/// is not touched, and what few rows need is made when one does.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final PseudoClass WORD = PseudoClass.getPseudoClass("word");
    private static final String MASK = "\u2022".repeat(8);

    private final ReviewViewModel viewModel;
    private final NameEditor editor;
    private final CheckBox include = new CheckBox();
    private final Label name = new Label();
    private final StackPane namePlace = new StackPane(name);
    private final UnspokenLabel value = new UnspokenLabel();
    private final HBox valuePlace = new HBox(value);
    private final Label size = new Label();
    private final Label chip = new Label();
    private final Label said = new Label();
    private final HBox saidPlace = new HBox(4, said);
    private final Node line;
    private final Messages messages;
    private @Nullable EyeButton eye;
    private @Nullable Button fix;

    RowCell(ReviewViewModel viewModel, NameEditor editor, Messages messages) {
        this.viewModel = viewModel;
        this.editor = editor;
        this.messages = messages;
        getStyleClass().add("review-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list: it never scrolls sideways
        prepare();
        line = ColumnHeader.line(include, namePlace, valuePlace, size, chip, saidPlace);
        hoverProperty().subscribe(_ -> offerEye());
        selectedProperty().subscribe(_ -> offerEye());
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
        if (viewModel.isSeen(before)) {
            value.setText(MASK);
            viewModel.hideValues();
        }
        editor.commitIf(before);
    }

    private void prepare() {
        include.setFocusTraversable(false);
        include.setOnAction(_ -> viewModel.rows().include(getItem(), include.isSelected()));
        namePlace.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().addAll("monospaced", "row-name");
        name.setMinWidth(0);
        name.setOnMouseEntered(
                _ -> name.setTooltip(new Tooltip(viewModel.lookOf(getItem()).origin())));
        name.setOnMouseClicked(pressed -> {
            if (pressed.getClickCount() == 2) {
                editor.edit(getItem());
            }
        });
        value.getStyleClass().add("row-value");
        valuePlace.setAlignment(Pos.CENTER_LEFT);
        valuePlace.setMaxWidth(132);
        HBox.setHgrow(value, Priority.ALWAYS);
        size.getStyleClass().add("muted");
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add("row-said");
        said.setMinWidth(0);
        said.setOnMouseEntered(
                _ -> said.setTooltip(new Tooltip(viewModel.lookOf(getItem()).detail())));
        saidPlace.setAlignment(Pos.CENTER_LEFT);
    }

    private void show(Row row) {
        RowLook look = viewModel.lookOf(row);
        include.setSelected(row.included());
        include.setDisable(viewModel.phaseProperty().get() != Phase.LOOKING);
        pseudoClassStateChanged(LEFT_OUT, !row.included());
        showName(row);
        showValue(row, look);
        size.setText(look.size());
        chip.setText(look.chipText());
        restyle(chip, "chip-", look.chip());
        said.setText(look.said().text());
        restyle(said, "said-", look.said().severity());
        showFix(look.said());
        setAccessibleText(look.spoken());
        include.setAccessibleText(look.spoken());
    }

    private void showName(Row row) {
        name.setText(row.name());
        boolean editing = editor.isEditing(row);
        Node wanted = editing ? editor.field() : name;
        if (!namePlace.getChildren().getFirst().equals(wanted)) {
            namePlace.getChildren().setAll(wanted);
            if (editing) {
                wanted.requestFocus();
            }
        }
    }

    private void showValue(Row row, RowLook look) {
        boolean seen = viewModel.isSeen(row);
        if (seen) {
            value.setText(ControlCharacters.seen(viewModel.seenText()));
        } else {
            value.setText(look.kind().isEmpty() ? MASK : look.kind());
        }
        value.pseudoClassStateChanged(SEEN, seen);
        value.pseudoClassStateChanged(WORD, !seen && !look.kind().isEmpty());
        offerEye();
    }

    /// The eye is there on the row under the pointer and on the selected one.
    private void offerEye() {
        Row row = getItem();
        boolean offered =
                row != null
                        && (isHover() || isSelected())
                        && viewModel.phaseProperty().get() == Phase.LOOKING;
        EyeButton made = eye;
        if (made == null && offered) {
            made = new EyeButton(messages, () -> viewModel.toggleValue(getItem()));
            eye = made;
            valuePlace.getChildren().add(made);
        }
        if (made != null) {
            made.setVisible(offered);
            made.showSeen(row != null && viewModel.isSeen(row));
        }
    }

    private void showFix(FieldMessage message) {
        boolean offered = message.fix().isPresent();
        Button made = fix;
        if (made == null && offered) {
            made = fixButton();
            fix = made;
            saidPlace.getChildren().add(made);
        }
        if (made != null) {
            made.setVisible(offered);
            made.setManaged(offered);
            made.setText(message.fix().map(FieldMessage.Fix::label).orElse(""));
        }
    }

    private Button fixButton() {
        Button button = new Button();
        button.getStyleClass().add("fix");
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> viewModel.takeFix(getItem()));
        return button;
    }

    private static void restyle(Node node, String prefix, Enum<?> constant) {
        String wanted = prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!node.getStyleClass().contains(wanted)) {
            node.getStyleClass().removeIf(style -> style.startsWith(prefix));
            node.getStyleClass().add(wanted);
        }
    }
}
