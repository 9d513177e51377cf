package io.strongroom.ui.secretlist;

import io.strongroom.domain.Secret;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.control.Icons;
import io.strongroom.ui.secretlist.SecretListViewModel.Content;
import io.strongroom.ui.secretlist.SecretListViewModel.State;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import java.util.Objects;
import java.util.Optional;

/// The list of the shown scope's secrets, and what stands in its place when there is nothing to
/// list.
public final class SecretListView {

    /// How long a load may take before a word is said about it: a fast one does not flicker.
    private static final Duration PATIENCE = Duration.millis(300);

    private static final int ROW_HEIGHT = 56;

    private final SecretListViewModel viewModel;
    private final Messages messages;
    private final ListView<Secret> list = new ListView<>();
    private final VBox root = new VBox();
    private final EmptyState emptyState;
    private boolean following;

    /// @param times the words for when a secret last changed
    public SecretListView(SecretListViewModel viewModel, Messages messages, RelativeTime times) {
        this.viewModel = viewModel;
        this.messages = messages;
        emptyState =
                new EmptyState(
                        messages,
                        viewModel
                                .scopeProperty()
                                .map(shown -> shown.map(ScopeChoice::label).orElse("")),
                        viewModel.hostedProperty());
        buildList(times);
        ListHeader header = new ListHeader(viewModel, messages);
        showOnly(header, viewModel.contentProperty().isNotEqualTo(Content.EMPTY));
        StackPane body = new StackPane(list, loading(), failed(), nothingFound(), emptyState);
        VBox.setVgrow(body, Priority.ALWAYS);
        showFor(list, Content.ROWS);
        showFor(emptyState, Content.EMPTY);
        root.getStyleClass().add("secret-list");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(getClass().getResource("secretlist.css"))
                                .toExternalForm());
        root.getChildren().addAll(header, refreshFailed(), body);
        refreshTimesWhileShown();
    }

    /// The whole of it.
    public Parent root() {
        return root;
    }

    /// Moves the focus into the rows, to the chosen one or the first.
    public void focusRows() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    /// What pressing *Type one* does.
    public void setOnTypeOne(Runnable action) {
        emptyState.typeOne().setOnAction(_ -> action.run());
    }

    /// What pressing *Drop files* does.
    public void setOnChooseFiles(Runnable action) {
        emptyState.chooseFiles().setOnAction(_ -> action.run());
    }

    /// What pressing *Use your account* does.
    public void setOnUseAccount(Runnable action) {
        emptyState.useAccount().setOnAction(_ -> action.run());
    }

    private void buildList(RelativeTime times) {
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
        viewModel.selectedProperty().subscribe(this::followSelection);
        followRows();
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
        followSelection(viewModel.selectedProperty().get());
    }

    private void followSelection(Optional<Secret> selected) {
        if (following) {
            return;
        }
        following = true;
        try {
            int at = selected.map(list.getItems()::indexOf).orElse(-1);
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else if (at != list.getSelectionModel().getSelectedIndex()) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(at);
            }
        } finally {
            following = false;
        }
    }

    private Node loading() {
        Label words = new Label(messages.text("list.loading"));
        words.getStyleClass().add("muted");
        FadeTransition appearing = new FadeTransition(Duration.millis(1), words);
        appearing.setDelay(PATIENCE);
        appearing.setFromValue(0);
        appearing.setToValue(1);
        viewModel
                .contentProperty()
                .subscribe(content -> {
                    appearing.stop();
                    words.setOpacity(0);
                    if (content == Content.LOADING) {
                        appearing.play();
                    }
                });
        return showFor(words, Content.LOADING);
    }

    private Node failed() {
        Notice notice =
                new Notice(
                        Icons.of(Feather.ALERT_CIRCLE, 32),
                        viewModel.failureProperty(),
                        messages.text("list.retry"),
                        viewModel::reload);
        return showFor(notice, Content.FAILED);
    }

    private Node nothingFound() {
        SimpleStringProperty sentence = new SimpleStringProperty("");
        sentence.bind(
                viewModel
                        .searchProperty()
                        .map(typed -> messages.text("list.nothing-found", typed.strip())));
        Notice notice =
                new Notice(
                        Icons.of(Feather.SEARCH, 32),
                        sentence,
                        messages.text("list.clear-search"),
                        viewModel::clearSearch);
        return showFor(notice, Content.NOTHING_FOUND);
    }

    /// The rows are there, but a later load failed: said above them.
    private Node refreshFailed() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty()
                .bind(
                        viewModel
                                .failureProperty()
                                .map(reason -> messages.text("list.refresh-failed", reason)));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button retry = new Button(messages.text("list.retry"));
        retry.getStyleClass().add("fix");
        retry.setMinWidth(Button.USE_PREF_SIZE);
        retry.setOnAction(_ -> viewModel.reload());
        HBox banner = new HBox(8, Icons.of(Feather.ALERT_TRIANGLE), sentence, retry);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("list-banner");
        return showOnly(
                banner,
                viewModel
                        .stateProperty()
                        .isEqualTo(State.FAILED)
                        .and(viewModel.contentProperty().isNotEqualTo(Content.FAILED)));
    }

    private void refreshTimesWhileShown() {
        Timeline minutes = new Timeline(new KeyFrame(Duration.minutes(1), _ -> list.refresh()));
        minutes.setCycleCount(Animation.INDEFINITE);
        root.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        minutes.stop();
                    } else {
                        minutes.play();
                    }
                });
    }

    private Node showFor(Node node, Content content) {
        return showOnly(node, viewModel.contentProperty().isEqualTo(content));
    }

    private static Node showOnly(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
