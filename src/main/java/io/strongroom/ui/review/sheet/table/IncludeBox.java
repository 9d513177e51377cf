package io.strongroom.ui.review.sheet.table;

import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Whether a row is among those to send. What cannot be sent is not ticked, and says why where the
/// pointer rests; it is ticked by itself once it is mended. After the user has decided there is
/// nothing to tick: the row says what became of it.
final class IncludeBox extends StackPane {

    private final ReviewViewModel viewModel;
    private final CheckBox box = new CheckBox();
    private @Nullable Tooltip why;
    private @Nullable Row shown;
    private boolean explained;

    IncludeBox(ReviewViewModel viewModel) {
        this.viewModel = viewModel;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(box);
        box.setFocusTraversable(false);
        box.setOnAction(_ -> include());
        // A disabled control gets no mouse events, what it lies in does.
        setOnMouseEntered(_ -> explain());
    }

    /// @param spoken what a screen reader says of the row
    /// @param explained whether the pointer is told why it cannot be sent
    void show(Row row, String spoken, boolean explained) {
        this.explained = explained;
        shown = row;
        box.setSelected(row.action() != Action.SKIP);
        box.setDisable(row.problem().isPresent());
        box.setVisible(viewModel.phaseProperty().get() == Phase.LOOKING);
        box.setAccessibleText(spoken);
    }

    private void include() {
        if (shown != null) {
            viewModel.rows().include(shown, box.isSelected());
        }
    }

    private void explain() {
        if (why != null) {
            Tooltip.uninstall(this, why);
        }
        if (shown != null && explained && box.isVisible() && box.isDisabled()) {
            why = new Tooltip(viewModel.lookOf(shown).detail());
            Tooltip.install(this, why);
        }
    }
}
