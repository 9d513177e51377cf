package io.strongroom.ui.secretlist;

import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above the rows: how many there are, whose they are, and how they are sorted.
final class ListHeader extends HBox {

    private final SecretListViewModel viewModel;
    private final Messages messages;

    ListHeader(SecretListViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("list-header");
        setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.setId("list-count");
        count.getStyleClass().add("strong");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(viewModel.countProperty());
        count.managedProperty().bind(count.textProperty().isNotEmpty());
        Label scope = new Label();
        scope.getStyleClass().add("muted");
        scope.textProperty()
                .bind(
                        viewModel
                                .scopeProperty()
                                .map(shown ->
                                        shown.map(ScopeChoice::label)
                                                .map(label -> messages.text("list.in", label))
                                                .orElse("")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(count, scope, space, sortChooser());
    }

    private MenuButton sortChooser() {
        MenuButton chooser = new MenuButton();
        chooser.setId("list-sort");
        chooser.getStyleClass().add("sort-chooser");
        chooser.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (SortOrder order : SortOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(name(order));
            item.setToggleGroup(group);
            item.setOnAction(_ -> viewModel.sortProperty().set(order));
            chooser.getItems().add(item);
            viewModel.sortProperty().subscribe(chosen -> item.setSelected(chosen == order));
        }
        viewModel
                .sortProperty()
                .subscribe(chosen -> {
                    chooser.setText(name(chosen));
                    chooser.setAccessibleText(messages.text("list.sort.accessible", name(chosen)));
                });
        return chooser;
    }

    private String name(SortOrder order) {
        return messages.text("list.sort." + order);
    }
}
