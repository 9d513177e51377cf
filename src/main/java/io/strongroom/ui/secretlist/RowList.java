package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices;
import io.strongroom.domain.Secret;
import io.strongroom.ui.control.RowScroll;
import io.strongroom.ui.secretlist.query.ShownRows;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The rows as a control. It follows the view-model's rows and choice, and tells it what the user
/// chooses; the chosen row stays in sight when the room for rows shrinks, and what is in sight
/// stays there when rows come and go.
final class RowList {

    private static final int ROW_HEIGHT = 56;

    private final SecretListViewModel viewModel;
    private final ListView<Secret> list = new ListView<>();
    private boolean following;
    private String searched = "";
    private ListChoices listed = ListChoices.DEFAULTS;

    RowList(SecretListViewModel viewModel, Messages messages, RelativeTime times) {
        this.viewModel = viewModel;
        list.setId("secrets");
        list.setAccessibleText(messages.text("list.accessible"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new SecretCell(viewModel, messages, times));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> tellChoice());
        viewModel.shownProperty().subscribe(this::followRows);
        viewModel.chosenProperty().subscribe(this::showChoice);
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

    private void tellChoice() {
        if (!following) {
            viewModel.choose(List.copyOf(list.getSelectionModel().getSelectedItems()));
        }
    }

    /// The rows are put in place all at once; what the selection does of its own accord meanwhile
    /// is never taken for the user's choice.
    private void followRows(ShownRows shown) {
        ListChoices choices = viewModel.choicesProperty().get();
        boolean sameQuestion = shown.search().typed().equals(searched) && choices.equals(listed);
        searched = shown.search().typed();
        listed = choices;
        Optional<Secret> top = sameQuestion ? scrolledTo() : Optional.empty();
        following = true;
        try {
            list.getSelectionModel().clearSelection();
            list.setItems(new FixedRows(shown.rows()));
        } finally {
            following = false;
        }
        top.map(this::indexOf).filter(at -> at >= 0).ifPresentOrElse(this::scrollTo, this::toTop);
        followChoice(viewModel.chosenProperty().get());
    }

    private void toTop() {
        if (!list.getItems().isEmpty()) {
            scrollTo(0);
        }
    }

    /// Several that were not chosen by hand are shown from the first on.
    private void showChoice(List<Secret> chosen) {
        Set<String> before = ids(list.getSelectionModel().getSelectedItems());
        followChoice(chosen);
        if (chosen.size() > 1 && !ids(chosen).equals(before)) {
            IntStream.of(indicesOf(chosen)).limit(1).forEach(this::bringInSight);
        }
    }

    private void followChoice(List<Secret> chosen) {
        MultipleSelectionModel<Secret> selection = list.getSelectionModel();
        if (selection.getSelectedItems().equals(chosen)) {
            return;
        }
        following = true;
        try {
            int[] indices = indicesOf(chosen);
            if (indices.length == 0) {
                selection.clearSelection();
            } else {
                selection.clearAndSelect(indices[0]);
                if (indices.length > 1) {
                    selection.selectIndices(indices[0], indices);
                } else {
                    keepInSight();
                }
            }
        } finally {
            following = false;
        }
    }

    private int[] indicesOf(List<Secret> chosen) {
        if (chosen.size() == 1) {
            int at = indexOf(chosen.getFirst());
            return at < 0 ? new int[0] : new int[] {at};
        }
        Set<String> ids = ids(chosen);
        List<Secret> rows = list.getItems();
        return ids.isEmpty()
                ? new int[0]
                : IntStream.range(0, rows.size())
                        .filter(at -> ids.contains(rows.get(at).id()))
                        .toArray();
    }

    private static Set<String> ids(List<Secret> secrets) {
        Set<String> ids = new HashSet<>();
        secrets.forEach(secret -> ids.add(secret.id()));
        return ids;
    }

    private int indexOf(Secret secret) {
        List<Secret> rows = list.getItems();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(secret.id())) {
                return at;
            }
        }
        return -1;
    }

    private void keepInSight() {
        bringInSight(list.getSelectionModel().getSelectedIndex());
    }

    private void bringInSight(int at) {
        int first = firstInSight();
        int fitting = (int) (list.getHeight() / ROW_HEIGHT);
        if (at < 0 || fitting == 0) {
            return;
        }
        if (at < first) {
            scrollTo(at);
        } else if (at >= first + fitting) {
            scrollTo(at - fitting + 1);
        }
    }

    private void scrollTo(int row) {
        RowScroll.to(list, row);
    }

    /// The row at the top, if the list was scrolled; where it was not, it stays at its beginning,
    /// whatever comes before what was there.
    private Optional<Secret> scrolledTo() {
        int first = firstInSight();
        return first > 0 && first < list.getItems().size()
                ? Optional.of(list.getItems().get(first))
                : Optional.empty();
    }

    private int firstInSight() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    /// Rows that never change, and are equal only to themselves: what is put in place of them is
    /// compared with them, and going through a hundred thousand rows takes longer than drawing
    /// those in sight.
    private static final class FixedRows extends ObservableListBase<Secret> {

        private final List<Secret> rows;

        FixedRows(List<Secret> rows) {
            this.rows = rows;
        }

        @Override
        public Secret get(int at) {
            return rows.get(at);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
