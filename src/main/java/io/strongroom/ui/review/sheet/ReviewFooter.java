package io.strongroom.ui.review.sheet;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.sheet.frames.LateChildren;
import io.strongroom.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The end of a review: how far work has come, what is said about the whole, and the buttons.
final class ReviewFooter {

    private final ReviewViewModel viewModel;
    private final ProgressBar progress = new ProgressBar();
    private final Button close = new Button();
    private final Button stop = new Button();
    private final Button leftOut = new Button();
    private final Button retry = new Button();
    private final Button submit = new Button();
    private final HBox buttons = new HBox(8);
    // Where the stop was pressed stands the close afterwards: a second press sends nothing.
    private final LateChildren late =
            new LateChildren(buttons, leftOut, retry, close, stop, submit);
    private final Messages messages;
    private final VBox root;
    private final LateChildren above;
    private final FieldMessageLine said;

    /// @param requestClose closes the sheet, or asks first
    /// @param reviewLeftOut begins a review of what this one left out
    /// @param leave takes the focus away from a button that was pressed and is gone
    ReviewFooter(
            ReviewViewModel viewModel,
            Messages messages,
            Runnable requestClose,
            Runnable reviewLeftOut,
            Runnable leave) {
        this.viewModel = viewModel;
        this.messages = messages;
        progress.setId("review-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(messages.text("review.progress"));
        prepare(close, "review-close", requestClose);
        prepare(
                stop,
                "review-stop",
                () -> {
                    leave.run();
                    viewModel.stop();
                });
        // The second press of a double click on the button that stood there stops nothing.
        stop.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                pressed -> {
                    if (pressed.getClickCount() > 1) {
                        pressed.consume();
                    }
                });
        prepare(leftOut, "review-left-out", reviewLeftOut);
        prepare(retry, "review-retry", viewModel::retry);
        retry.getStyleClass().add("default-action");
        prepare(submit, "review-submit", viewModel::submit);
        submit.getStyleClass().add("default-action");
        said = new FieldMessageLine(said());
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        late.show(close, true);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(16, said, buttons);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.getStyleClass().add("review-footer");
        root = new VBox(line);
        above = new LateChildren(root, progress, line);
        viewModel.headlineProperty().subscribe(_ -> show());
        viewModel.phaseProperty().subscribe(_ -> show());
    }

    Node root() {
        return root;
    }

    /// Makes the button that goes on, hidden, before there is something to go on with; and then
    /// what is said beside it.
    ///
    /// @return whether one of them was missing
    boolean drawAhead() {
        return late.prepare(submit) || said.drawAhead();
    }

    /// Moves the focus to the button that goes on.
    void focusSubmit() {
        submit.requestFocus();
    }

    /// While rows are sent, it names them.
    private ObservableValue<FieldMessage> said() {
        ObservableValue<Boolean> hidden = Presenting.on(close);
        return Bindings.createObjectBinding(
                () ->
                        hidden.getValue() && viewModel.phaseProperty().get() == Phase.SENDING
                                ? FieldMessage.NONE
                                : viewModel.headlineProperty().get().said(),
                viewModel.headlineProperty(),
                viewModel.phaseProperty(),
                hidden);
    }

    private static void prepare(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }

    private void show() {
        Phase phase = viewModel.phaseProperty().get();
        above.show(progress, phase == Phase.READING || phase == Phase.SENDING);
        progress.setProgress(
                progress.isVisible() ? viewModel.progress() : ProgressBar.INDETERMINATE_PROGRESS);
        late.show(stop, phase == Phase.SENDING);
        stop.setDisable(viewModel.isStopping());
        stop.setText(messages.text(viewModel.isStopping() ? "review.stopping" : "review.stop"));
        late.show(submit, phase == Phase.LOOKING);
        late.show(retry, viewModel.canRetry());
        retry.setText(viewModel.headlineProperty().get().submit());
        int left = phase == Phase.ENDED ? viewModel.rows().leftOut().size() : 0;
        late.show(leftOut, left > 0);
        leftOut.setText(messages.text("review.left-out", left));
        submit.setText(viewModel.headlineProperty().get().submit());
        close.setText(
                messages.text(
                        switch (phase) {
                            case READING, LOOKING -> "sheet.cancel";
                            case SENDING -> "review.hide";
                            case ENDED -> "sheet.close";
                        }));
        if (phase == Phase.ENDED) {
            close.setMinWidth(Math.max(stop.getWidth(), close.prefWidth(-1)));
        }
    }
}
