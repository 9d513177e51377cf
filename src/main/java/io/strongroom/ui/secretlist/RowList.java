package io.strongroom.ui.secretlist;

import io.strongroom.domain.Secret;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Optional;

/// The rows as a control. It follows the view-model's rows and choice, and tells it what the user
/// chooses; the chosen row stays in sight when the room for rows shrinks.
final class RowList {

    private static final int ROW_HEIGHT = 56;

    private final SecretListViewModel viewModel;
    private final ListView<Secret> list = new ListView<>();
    private boolean following;

    RowList(SecretListViewModel viewModel, Messages messages, RelativeTime times) {
        this.viewModel = viewModel;
        list.setId("secrets");
        list.setAccessibleText(messages.text("list.accessible"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new SecretCell(messages, times));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (!following) {
                        viewModel.select(Optional.ofNullable(chosen));
                    }
                });
        viewModel.rows().addListener((ListChangeListener<Secret>) _ -> followRows());
        followRows();
        viewModel.selectedProperty().subscribe(this::followChoice);
        list.heightProperty().subscribe(this::keepInSight);
    }

    ListView<Secret> control() {
        return list;
    }

    /// Moves the focus to the chosen row, or the first.
    void focus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    /// The control gets a copy of the rows, so that what its selection does of its own accord while
    /// they change is never taken for the user's choice.
    private void followRows() {
        following = true;
        try {
            list.getItems().setAll(viewModel.rows());
        } finally {
            following = false;
        }
        followChoice(viewModel.selectedProperty().get());
    }

    private void followChoice(Optional<Secret> chosen) {
        following = true;
        try {
            int at = chosen.map(list.getItems()::indexOf).orElse(-1);
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else if (at != list.getSelectionModel().getSelectedIndex()) {
                list.getSelectionModel().clearAndSelect(at);
                keepInSight();
            }
        } finally {
            following = false;
        }
    }

    private void keepInSight() {
        int at = list.getSelectionModel().getSelectedIndex();
        int first = firstInSight();
        int fitting = (int) (list.getHeight() / ROW_HEIGHT);
        if (at < 0 || fitting == 0) {
            return;
        }
        if (at < first) {
            list.scrollTo(at);
        } else if (at >= first + fitting) {
            list.scrollTo(at - fitting + 1);
        }
    }

    private int firstInSight() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }
}
