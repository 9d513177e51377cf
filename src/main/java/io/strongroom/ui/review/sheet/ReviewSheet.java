package io.strongroom.ui.review.sheet;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.sheet.frames.AfterFrame;
import io.strongroom.ui.review.sheet.frames.WorkAhead;
import io.strongroom.ui.review.sheet.table.RowTable;
import io.strongroom.ui.text.Messages;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;

/// Draws one review over most of the window. Use on the FX thread.
public final class ReviewSheet {

    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    /// Header, columns, footer, and the edges of what is said above the rows, in pixels.
    private static final double AROUND_ROWS = 73 + 35 + 69 + 24;

    /// A row of one line, in pixels.
    private static final double LOWEST_ROW = 36;

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final Runnable dismiss;
    private final RowTable table;
    private final ReviewHeader header;
    private final NotesStrip notes;
    private final ReviewFooter footer;
    private final SheetStack root;
    private final WorkAhead ahead;

    /// @param scopes what the user can choose as the scope
    /// @param dismiss takes the review off the screen
    /// @param reviewLeftOut begins a review of what this one left out
    public ReviewSheet(
            ReviewViewModel viewModel,
            ScopesViewModel scopes,
            Messages messages,
            Runnable dismiss,
            Runnable reviewLeftOut) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.dismiss = dismiss;
        this.table = new RowTable(viewModel, messages);
        this.notes = new NotesStrip(viewModel, messages);
        BorderPane content = new BorderPane(table.root());
        content.getStyleClass().add("review-content");
        this.root = new SheetStack(content, table::focus);
        this.header = new ReviewHeader(viewModel, scopes, messages, root, table::focus);
        content.setTop(
                new VBox(
                        header.root(),
                        notes.root(),
                        new FormStrip(viewModel, messages, table::reveal).root()));
        this.footer =
                new ReviewFooter(
                        viewModel, messages, this::requestClose, reviewLeftOut, table::focus);
        content.setBottom(footer.root());
        root.setId("review-sheet");
        root.getStyleClass().addAll("window-sheet", "review-sheet");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(ReviewSheet.class.getResource("review.css"))
                                .toExternalForm());
        // Before the rows get it: a list takes Esc for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fit();
        viewModel
                .typed()
                .rowProperty()
                .subscribe(row -> row.ifPresentOrElse(this::askForValue, root::close));
        this.ahead = new WorkAhead(List.of(header::drawAhead, footer::drawAhead, table::drawAhead));
        root.sceneProperty().subscribe(_ -> workAhead());
        viewModel.phaseProperty().subscribe(_ -> workAhead());
        viewModel
                .phaseProperty()
                .subscribe(phase -> {
                    if (phase == Phase.LOOKING) {
                        AfterFrame.run(this::showRows);
                    } else if (phase != Phase.READING) {
                        table.fill();
                    }
                    if (phase == Phase.SENDING) {
                        // The button that was pressed is gone, and a second press must not stop it.
                        table.focus();
                        table.showFirst();
                    }
                });
    }

    /// While there is time: until the rows are there, and as long as the sheet is.
    private void workAhead() {
        if (root.getScene() != null && viewModel.phaseProperty().get() == Phase.READING) {
            ahead.start();
        } else {
            ahead.stop();
        }
    }

    /// The sheet.
    public Region root() {
        return root;
    }

    /// Moves the focus into the sheet once it is on screen: to what is to be done first, and until
    /// there is something to do, to where the rows will be.
    public void focus() {
        if (viewModel.phaseProperty().get() != Phase.LOOKING) {
            table.focus();
        } else if (!table.isEditing()) {
            begin();
        }
    }

    /// What was read is told in one frame, and drawn in the next, unless the sheet is gone by then.
    private void showRows() {
        boolean looking = viewModel.phaseProperty().get() == Phase.LOOKING;
        if (looking && !table.isFilled() && root.getScene() != null) {
            begin();
        }
    }

    /// What is to be done first has the focus: the first name to mend, or else the sending. A name
    /// that is missing, as that of a pasted token, is asked for at once.
    private void begin() {
        table.fill();
        viewModel
                .rows()
                .firstProblem()
                .ifPresentOrElse(
                        row -> {
                            table.reveal(row);
                            table.focus();
                            if (row.name().isEmpty()) {
                                table.edit(row);
                            }
                        },
                        footer::focusSubmit);
    }

    private void askForValue(Row row) {
        root.show(new ValueSheet(viewModel.typed(), row, messages).root());
    }

    /// Lays small sheets over this one.
    public SheetHost sheets() {
        return root;
    }

    /// Closes the sheet, or asks first when something would be lost.
    void requestClose() {
        if (viewModel.isEdited()) {
            root.show(new CloseQuestion(messages, dismiss, root::close).root());
        } else {
            dismiss.run();
        }
    }

    private void key(KeyEvent event) {
        if (root.isCovered()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && !table.isEditing()) {
            event.consume();
            // As in any search, Esc empties it before it leaves.
            if (!header.emptySearch()) {
                requestClose();
            }
        } else if (event.getCode() == KeyCode.R && event.isShortcutDown()) {
            event.consume();
            table.toggleValue();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            // Not the search of the window behind, nor anything if there is too little to look for.
            event.consume();
            header.focusSearch();
        } else if (SAVE.match(event)) {
            event.consume();
            viewModel.submit();
        }
    }

    /// Most of the window, however large it is, and never more than it. A window that shows the
    /// sheet no longer lets go of it.
    private void fit() {
        root.sceneProperty().flatMap(Scene::widthProperty).subscribe(_ -> resize());
        root.sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> resize());
        viewModel.rows().arrivalsProperty().subscribe(_ -> resize());
    }

    private void resize() {
        Scene scene = root.getScene();
        if (scene == null) {
            return;
        }
        double width = scene.getWidth();
        double height = scene.getHeight();
        double high = Math.min(height - 48, Math.max(600, height * 0.79));
        size(Math.min(width - 48, Math.max(widest(), width * 0.83)), high);
        notes.fit(besideRows(high));
    }

    /// What the rows do not need of a height, beside the header, the columns and the footer.
    private double besideRows(double height) {
        return height - AROUND_ROWS - viewModel.rows().all().size() * LOWEST_ROW;
    }

    /// Rows from several files tell in one more column which.
    private double widest() {
        return viewModel.rows().haveSeveralSources() ? 1100 : 980;
    }

    private void size(double width, double height) {
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
    }
}
