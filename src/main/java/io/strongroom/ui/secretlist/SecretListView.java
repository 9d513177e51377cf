package io.strongroom.ui.secretlist;

import io.strongroom.account.ListChoices.Reach;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.task.EachMinute;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The list of the shown scope's secrets, and what stands in its place when there is nothing to
/// list.
public final class SecretListView {

    /// How long a load may take before a word is said about it: a fast one does not flicker.
    private static final Duration PATIENCE = Duration.millis(300);

    private final SecretListViewModel viewModel;
    private final Messages messages;
    private final RowList rows;
    private final VBox root = new VBox();
    private final EmptyState emptyState;
    private final Notice failed;
    private Runnable onUnlock = () -> {};
    private boolean covered;

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
        rows = new RowList(viewModel, messages, times);
        failed = failed();
        ListHeader header = new ListHeader(viewModel, messages);
        showOnly(header, viewModel.contentProperty().isNotEqualTo(Content.EMPTY));
        StackPane body =
                new StackPane(rows.control(), loading(), failed, nothingFound(), emptyState);
        VBox.setVgrow(body, Priority.ALWAYS);
        showFor(rows.control(), Content.ROWS);
        showFor(emptyState, Content.EMPTY);
        root.getStyleClass().add("secret-list");
        root.getChildren().addAll(header, progress(), note(), body);
        EachMinute.whileShown(root, () -> rows.control().refresh());
        unmarkAfterAWhile();
    }

    /// The whole of it.
    public Parent root() {
        return root;
    }

    /// Moves the focus into the rows, to the chosen one or the first.
    public void focusRows() {
        rows.focus();
    }

    /// What pressing *Type one* and *Drop files* does.
    public void setOnBegin(Runnable typeOne, Runnable chooseFiles) {
        emptyState.typeOne().setOnAction(_ -> typeOne.run());
        emptyState.chooseFiles().setOnAction(_ -> chooseFiles.run());
    }

    /// Keeps the marks of what is new or other while something lies over the list: a mark that goes
    /// there is one that nobody saw.
    public void setCovered(ObservableValue<Boolean> isCovered) {
        isCovered.subscribe(now -> {
            covered = now;
            showMarks();
        });
    }

    /// What pressing *Use your account* does.
    public void setOnUseAccount(Runnable action) {
        emptyState.useAccount().setOnAction(_ -> action.run());
    }

    /// What pressing *Restore a backup* does, where the vault on this machine is empty or fails.
    public void setOnRestore(Runnable action) {
        emptyState.restore().setOnAction(_ -> action.run());
        failed.other().setOnAction(_ -> action.run());
    }

    /// What leads to unlocking the vault, where that is what the list waits for.
    public void setOnUnlock(Runnable action) {
        onUnlock = action;
    }

    private void again() {
        if (viewModel.lockedProperty().get()) {
            onUnlock.run();
        } else {
            viewModel.reload();
        }
    }

    private ObservableValue<String> again(ObservableValue<Boolean> locked) {
        return locked.map(isLocked -> messages.text(isLocked ? "list.unlock" : "list.retry"));
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

    private Notice failed() {
        Notice notice =
                new Notice(
                        Icons.of(Feather.ALERT_CIRCLE, 24),
                        viewModel.failureProperty(),
                        "",
                        this::again);
        notice.action().textProperty().bind(again(viewModel.lockedProperty()));
        notice.setId("list-failed");
        notice.addBelowSentence(new RetryLine(viewModel.inventory(), messages));
        notice.other().setText(messages.text("restore.begin"));
        notice.other().visibleProperty().bind(viewModel.hostedProperty().not());
        showFor(notice, Content.FAILED);
        return notice;
    }

    private Node nothingFound() {
        ObservableValue<Boolean> hidden = Presenting.on(root);
        ObservableValue<String> sentence =
                Bindings.createStringBinding(
                        () ->
                                nothingFound(
                                        viewModel.searchProperty().get().strip(),
                                        hidden.getValue()),
                        viewModel.searchProperty(),
                        viewModel.shownProperty(),
                        viewModel.choicesProperty(),
                        viewModel.scopeProperty(),
                        hidden);
        Notice notice =
                new Notice(
                        Icons.of(Feather.SEARCH, 24),
                        sentence,
                        messages.text("list.clear-search"),
                        viewModel::clearSearch);
        notice.action()
                .textProperty()
                .bind(
                        viewModel
                                .searchProperty()
                                .map(typed ->
                                        messages.text(
                                                typed.isBlank()
                                                        ? "list.clear-filter"
                                                        : "list.clear-search")));
        notice.setId("list-nothing-found");
        notice.other().setId("search-all-scopes");
        notice.other().setText(messages.text("list.search-all"));
        notice.other().setOnAction(_ -> searchAllScopes());
        notice.other().visibleProperty().bind(sentence.map(_ -> isSearchedInPart()));
        return showFor(notice, Content.NOTHING_FOUND);
    }

    private boolean isSearchedInPart() {
        return !viewModel.searchProperty().get().isBlank() && viewModel.scopes().leavesOut();
    }

    private void searchAllScopes() {
        viewModel.choicesProperty().set(viewModel.choicesProperty().get().withReach(Reach.ALL));
    }

    private String nothingFound(String typed, boolean hidden) {
        if (!typed.isEmpty()) {
            return messages.text("list.nothing-found", Presenting.shown(typed, hidden));
        }
        if (viewModel.shownProperty().get().total() > 0) {
            return messages.text("list.nothing-of-kind");
        }
        String scope = viewModel.scopeProperty().get().map(ScopeChoice::label).orElse("");
        return messages.text("list.none-in." + viewModel.choicesProperty().get().reach(), scope);
    }

    /// The rows are there, but may not be all or not the newest: said above them.
    private Node note() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty().bind(viewModel.noteProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button retry = new Button();
        retry.textProperty().bind(again(viewModel.lockedProperty()));
        retry.getStyleClass().add("fix");
        retry.setMinWidth(Button.USE_PREF_SIZE);
        retry.setOnAction(_ -> again());
        HBox banner =
                new HBox(
                        8,
                        Icons.of(Feather.ALERT_TRIANGLE),
                        sentence,
                        new RetryLine(viewModel.inventory(), messages),
                        retry);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("list-banner");
        return showOnly(banner, viewModel.noteProperty().isNotEmpty());
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("list-progress");
        bar.getStyleClass().add("list-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.text("list.progress"));
        bar.progressProperty().bind(viewModel.progressProperty());
        return showOnly(bar, viewModel.progressProperty().lessThan(1));
    }

    private void showMarks() {
        viewModel.inventory().marks().setSeen(root.getScene() != null && !covered);
    }

    private void unmarkAfterAWhile() {
        viewModel.inventory().marks().onGone(rows.control()::refresh);
        root.sceneProperty().subscribe(this::showMarks);
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
