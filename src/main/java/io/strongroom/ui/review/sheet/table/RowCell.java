package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.ControlCharacters;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.UnspokenLabel;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook;
import io.strongroom.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

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

    /// A row of one line, in pixels.
    static final double LOWEST = 36;

    /// What a shown value may take, in pixels: sixteen lines, which hold the keys of every
    /// provider.
    private static final double HIGHEST_VALUE = 288;

    /// What is to be said names names.
    private static final FieldMessage HIDDEN =
            FieldMessage.of(FieldMessage.Severity.HINT, Presenting.DOTS);

    /// Above and below what is said, when that takes several lines.
    private static final double AROUND = 8;

    private final ReviewViewModel viewModel;
    private final NameEditor editor;
    private final Columns columns;
    private final IncludeBox include;
    private final NameCell name;
    private final UnspokenLabel value = new UnspokenLabel("monospaced");
    private final HBox valuePlace = new HBox(value);
    private final Label size = new Label();
    private final PrivateLabel from = new PrivateLabel();
    private final Label chip = new Label();
    private final SaidCell said;
    private final Node line;
    private final Messages messages;
    private @Nullable EyeButton eye;
    private boolean hidden;

    RowCell(ReviewViewModel viewModel, NameEditor editor, Columns columns, Messages messages) {
        this.viewModel = viewModel;
        this.editor = editor;
        this.columns = columns;
        this.messages = messages;
        include = new IncludeBox(viewModel);
        name = new NameCell(viewModel, editor, messages, this::getItem);
        said = new SaidCell(() -> viewModel.takeFix(getItem()));
        getStyleClass().add("review-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list: it never scrolls sideways
        prepare();
        line = columns.lay(new Columns.Line(include, name, valuePlace, size, from, chip, said));
        hoverProperty().subscribe(_ -> offerMore());
        selectedProperty().subscribe(_ -> offerMore());
        Presenting.on(this)
                .subscribe(on -> {
                    hidden = on;
                    refresh();
                });
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
        super.updateItem(row, empty || row == null);
        if (before != null && !before.equals(row)) {
            leave(before);
        }
        if (!empty) {
            // Put in with the first row, or ahead of it, and hidden while there is none: put in
            // again, all of it would be styled anew.
            setGraphic(line);
        }
        if (empty || row == null) {
            line.setVisible(false);
            setAccessibleText(null);
        } else {
            line.setVisible(true);
            show(row);
        }
    }

    /// As high as what is said is at this width, and as the value while it is shown; nothing else
    /// ever takes more than one line.
    @Override
    protected double computePrefHeight(double width) {
        double space = width - snappedLeftInset() - snappedRightInset() - columns.fixed();
        if (isEmpty() || space <= 0) {
            return LOWEST;
        }
        double words = said.isEmpty() ? 0 : said.prefHeight(space);
        double shown = value.isWrapText() ? valuePlace.prefHeight(columns.value()) : 0;
        return Math.max(LOWEST, snapSizeY(Math.max(words, shown)) + AROUND);
    }

    /// The row is scrolled away: what was open on it closes.
    private void leave(Row before) {
        if (viewModel.seen().isOf(before) && !isMeasured()) {
            value.setText(MASK);
            viewModel.seen().hide();
        }
        if (name.hasEditor()) {
            editor.commitIf(before);
        }
    }

    /// A list has one more cell, which is never seen, to see how high rows are.
    private boolean isMeasured() {
        return getParent() != null && !getParent().isVisible();
    }

    private void prepare() {
        value.getStyleClass().add("row-value");
        value.setMaxHeight(HIGHEST_VALUE);
        valuePlace.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(value, Priority.ALWAYS);
        size.getStyleClass().addAll("muted", "row-size");
        from.getStyleClass().addAll("muted", "row-from");
        from.setMinWidth(0);
        from.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // the line stays to be read
        from.setOnMouseEntered(_ ->
                from.setTooltip(hidden ? null : new Tooltip(viewModel.lookOf(getItem()).origin())));
        chip.getStyleClass().add("chip");
        restyle(chip, "chip-", RowLook.Chip.CREATE); // what most rows come to show
        chip.setMinWidth(USE_PREF_SIZE);
        said.setOnMouseEntered(
                _ -> said.explain(hidden ? "" : viewModel.lookOf(getItem()).detail()));
    }

    private void show(Row row) {
        RowLook look = viewModel.lookOf(row);
        String spoken = hidden ? messages.text("presenting.hidden") : look.spoken();
        include.show(row, spoken, !hidden);
        pseudoClassStateChanged(LEFT_OUT, row.action() == Action.SKIP);
        name.show(row, look.was(), isMeasured());
        showValue(row, look);
        size.setText(look.size());
        from.contentProperty().set(look.source());
        chip.setText(look.chipText());
        restyle(chip, "chip-", look.chip());
        said.show(hidden ? HIDDEN : look.said());
        offerMore();
        setAccessibleText(spoken);
    }

    private void showValue(Row row, RowLook look) {
        boolean seen = viewModel.seen().isOf(row) && !hidden;
        if (seen) {
            value.setText(ControlCharacters.seen(viewModel.seen().text()));
        } else {
            value.setText(look.kind().isEmpty() ? MASK : look.kind());
        }
        value.setWrapText(seen);
        value.pseudoClassStateChanged(SEEN, seen);
        value.pseudoClassStateChanged(WORD, !seen && !look.kind().isEmpty());
    }

    /// The pencil is there on the row under the pointer, the eye also on the selected one.
    private void offerMore() {
        Row row = getItem();
        boolean looking =
                row != null && !isEmpty() && viewModel.phaseProperty().get() == Phase.LOOKING;
        name.offerEdit(looking && isHover());
        boolean offered = looking && !hidden && (isHover() || isSelected());
        EyeButton made = eye;
        if (made == null && offered) {
            made = new EyeButton(messages, () -> viewModel.seen().toggle(getItem()));
            eye = made;
            valuePlace.getChildren().add(made);
        }
        if (made != null) {
            made.setVisible(offered);
            made.showSeen(row != null && viewModel.seen().isOf(row));
        }
    }

    private static void restyle(Node node, String prefix, Enum<?> constant) {
        String wanted = prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!node.getStyleClass().contains(wanted)) {
            node.getStyleClass().removeIf(style -> style.startsWith(prefix));
            node.getStyleClass().add(wanted);
        }
    }
}
