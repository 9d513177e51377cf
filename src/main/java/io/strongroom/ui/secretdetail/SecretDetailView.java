package io.strongroom.ui.secretdetail;

import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.task.EachMinute;
import io.strongroom.ui.text.Ellipsis;
import io.strongroom.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The pane under the list: the chosen secret, what can be copied of it, and its value while asked.
/// It takes no room when none is chosen.
public final class SecretDetailView {

    private static final int NAME_IN_MENU = 24;

    private final SecretDetailViewModel viewModel;
    private final Messages messages;
    private final VBox root = new VBox();
    private final MenuButton more = new MenuButton(null, Icons.of(Feather.MORE_HORIZONTAL));
    private final Button copyName = new Button("", Icons.of(Feather.COPY));
    private final Button edit = new Button("", Icons.of(Feather.EDIT_2));
    private final Button delete = new Button("", Icons.of(Feather.TRASH_2));
    private Runnable onCopyTo = () -> {};
    private Runnable onMoveTo = () -> {};

    public SecretDetailView(SecretDetailViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        ObservableValue<Optional<SecretFacts>> facts = viewModel.factsProperty();
        root.getStyleClass().add("secret-detail");
        dressButtons();
        root.getChildren()
                .addAll(
                        header(facts),
                        new FactsGrid(facts, messages),
                        new ValuePane(viewModel.value(), messages));
        root.setMinHeight(Region.USE_PREF_SIZE); // the rows give way, not the facts
        root.visibleProperty().bind(facts.map(Optional::isPresent));
        root.managedProperty().bind(root.visibleProperty());
        EachMinute.whileShown(root, viewModel::refreshTimes);
    }

    /// The whole of it.
    public Parent root() {
        return root;
    }

    /// What pressing *Delete* does.
    public void setOnDelete(Runnable action) {
        delete.setOnAction(_ -> action.run());
    }

    /// What pressing *Edit* does.
    public void setOnEdit(Runnable action) {
        edit.setOnAction(_ -> action.run());
    }

    /// What pressing *Copy name* does, in place of copying the name and saying nothing.
    public void setOnCopyName(Runnable action) {
        copyName.setOnAction(_ -> action.run());
    }

    /// Copies the name of the secret that is shown, if one is.
    public void copyName() {
        viewModel.copyName();
    }

    /// Copies the value of the secret that is shown, if one is.
    ///
    /// @return false where the server never returns values, so that there is nothing to copy
    public boolean copyValue() {
        viewModel.value().copy();
        return viewModel.value().stateProperty().get() != ValueViewModel.State.NEVER;
    }

    /// Whether the focus is on *Edit*.
    public boolean isEditFocused() {
        return edit.isFocused();
    }

    /// Moves the focus to *Edit*, if a secret is shown; whether one is.
    public boolean focusEdit() {
        if (root.isVisible()) {
            edit.requestFocus();
        }
        return root.isVisible();
    }

    /// What bringing it to another scope does.
    public void setOnTransfer(Runnable copy, Runnable move) {
        onCopyTo = copy;
        onMoveTo = move;
        MenuItem moveTo = moveTo();
        more.getItems().addAll(new SeparatorMenuItem(), copyTo(), moveTo);
        viewModel.value().stateProperty().subscribe(_ -> moveTo.setVisible(returnsValues()));
    }

    /// A new item that brings a copy of the secret to another scope.
    public MenuItem copyTo() {
        return plain("detail.transfer.COPY", () -> onCopyTo.run());
    }

    /// A new item that moves the secret to another scope, where the server returns values.
    public MenuItem moveTo() {
        return plain("detail.transfer.MOVE", () -> onMoveTo.run());
    }

    /// A new item that reveals the value, or hides it again.
    public MenuItem reveal() {
        MenuItem item = plain("detail.reveal", viewModel.value()::toggle);
        viewModel
                .value()
                .stateProperty()
                .subscribe(state -> item.setText(messages.text(ValueRow.wordOf(state))));
        Presenting.on(root).subscribe(item::setDisable);
        return item;
    }

    /// New items for what else can be copied of the secret; they follow the one that is shown.
    public List<MenuItem> linesToCopy() {
        return List.of(
                item("detail.copy-id", viewModel::copyId),
                item("detail.copy-shell", viewModel::copyForShell),
                item("detail.copy-python", viewModel::copyForPython),
                item("detail.copy-client", viewModel::copyForClient));
    }

    private MenuItem plain(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Runs whenever it may have become known whether the server returns values, and at once.
    public void onReturnsValues(Runnable listener) {
        viewModel.value().stateProperty().subscribe(_ -> listener.run());
    }

    /// Whether the server returns values, as far as it is known.
    public boolean returnsValues() {
        return switch (viewModel.value().stateProperty().get()) {
            case UNKNOWN, NOT_SAID, NEVER -> false;
            case HIDDEN, OPENING, SHOWN -> true;
        };
    }

    private void dressButtons() {
        copyName.setText(messages.text("detail.copy-name"));
        copyName.setId("copy-name");
        copyName.getStyleClass().add("in-bar");
        copyName.setMinWidth(Region.USE_PREF_SIZE);
        setOnCopyName(this::copyName);
        edit.setText(messages.text("edit.button"));
        edit.setId("edit");
        edit.getStyleClass().add("in-bar");
        edit.setMinWidth(Region.USE_PREF_SIZE);
        delete.setId("delete");
        delete.getStyleClass().addAll("quiet", "in-bar", "icon-only");
        delete.setAccessibleText(messages.text("delete.button"));
        HoverHint.set(delete, messages.text("delete.button"));
    }

    private Node header(ObservableValue<Optional<SecretFacts>> facts) {
        PrivateLabel name = new PrivateLabel();
        name.setId("detail-name");
        name.getStyleClass().addAll("monospaced", "detail-name");
        name.setWrapText(true);
        name.setMinWidth(0);
        name.contentProperty().bind(facts.map(shown -> shown.map(SecretFacts::name).orElse("")));
        Label kind = new Label();
        kind.getStyleClass().add("badge");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        kind.textProperty().bind(facts.map(shown -> shown.map(SecretFacts::kind).orElse("")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(name, kind, space, copyName, edit, delete, more());
        header.getStyleClass().add("detail-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private MenuButton more() {
        more.getItems().addAll(linesToCopy());
        more.setId("more");
        more.getStyleClass().add("more");
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.setAccessibleText(messages.text("detail.more"));
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        ObservableValue<Boolean> hidden = Presenting.on(root);
        viewModel.factsProperty().subscribe(_ -> name(item, key, hidden.getValue()));
        hidden.subscribe(on -> name(item, key, on));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void name(MenuItem item, String key, boolean hidden) {
        String name = viewModel.factsProperty().get().map(SecretFacts::name).orElse("");
        // As long as a name may be, the menu would leave the screen.
        String brief = Ellipsis.of(name, NAME_IN_MENU);
        item.setText(messages.text(key, Presenting.shown(brief, hidden)));
    }
}
