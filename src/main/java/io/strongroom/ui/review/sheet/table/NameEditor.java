package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.text.Messages;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/// The field in which one name at a time is edited in its row. Each keystroke is judged at once;
/// Enter and leaving the field keep the name, Esc takes the old one back.
final class NameEditor {

    private final ReviewViewModel viewModel;
    private final Messages messages;
    private final Runnable onEnd;
    private @Nullable PrivateField field;
    private @Nullable Row editing;
    private String before = "";

    /// @param onEnd runs when the editing has ended by a key: the rows get the focus back
    NameEditor(ReviewViewModel viewModel, Messages messages, Runnable onEnd) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.onEnd = onEnd;
    }

    boolean isEditing() {
        return editing != null;
    }

    boolean isEditing(Row row) {
        return row.equals(editing);
    }

    /// Begins to edit a row's name.
    void edit(Row row) {
        if (viewModel.phaseProperty().get() != ReviewViewModel.Phase.LOOKING || isEditing(row)) {
            return;
        }
        commit();
        before = row.name();
        field().setText(before);
        editing = row;
        viewModel.rows().touch();
        field().selectAll();
    }

    /// Ends the editing if it is that of a row, which keeps what was typed.
    void commitIf(Row row) {
        if (isEditing(row)) {
            commit();
        }
    }

    /// The field; made when it is first needed.
    TextField field() {
        PrivateField made = field;
        if (made == null) {
            made = new PrivateField();
            made.setId("review-name");
            made.setPromptText(messages.text("review.name.missing"));
            made.setAccessibleHelp(messages.text("review.name.editing"));
            made.getStyleClass().addAll("monospaced", "row-editor");
            made.textProperty().subscribe(this::typed);
            made.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            made.focusedProperty()
                    .subscribe(focused -> {
                        if (!focused) {
                            commit();
                        }
                    });
            // A row that is laid out only now has no scene yet when it gets the field.
            made.sceneProperty().subscribe(this::focusIn);
            HBox.setHgrow(made, Priority.ALWAYS);
            field = made;
        }
        return made;
    }

    private void focusIn(@Nullable Scene scene) {
        if (scene != null && editing != null) {
            field().requestFocus();
            // Without a skin it would take no key before the next frame.
            field().applyCss();
        }
    }

    private void typed(String text) {
        if (editing != null) {
            viewModel.rows().rename(editing, text);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isAltDown() && !event.isShortcutDown()) {
            event.consume();
            commit();
            onEnd.run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            typed(before);
            commit();
            onEnd.run();
        }
    }

    private void commit() {
        if (editing != null) {
            editing = null;
            viewModel.rows().touch();
        }
    }
}
