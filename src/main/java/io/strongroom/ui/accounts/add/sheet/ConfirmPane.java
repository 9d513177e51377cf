package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.ui.accounts.PermissionWords;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.accounts.ScopeDot;
import io.strongroom.ui.accounts.add.ConfirmViewModel;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Busy;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Says what a checked key is good for, and asks what to call the account.
final class ConfirmPane extends VBox {

    private final ConfirmViewModel viewModel;
    private final Messages messages;
    private final TextField name = new TextField();

    ConfirmPane(ConfirmViewModel viewModel, Messages messages) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        getChildren().addAll(facts(), nameBox(), team());
        for (String sentence : viewModel.doubts()) {
            getChildren().add(line(FieldMessage.of(Severity.WARNING, sentence)));
        }
        getChildren().add(new FieldMessageLine(viewModel.outcomeProperty()));
        Busy.hold(this, viewModel.busyProperty());
    }

    /// Moves to the name.
    void begin() {
        name.requestFocus();
    }

    private VBox facts() {
        Sentence owner = new Sentence(viewModel.owner(), "strong");
        owner.setId("account-owner");
        VBox facts =
                new VBox(
                        4,
                        new Sentence(messages.text("add.confirm.owner"), "muted", "hint"),
                        owner,
                        new Sentence(viewModel.address(), "monospaced", "muted", "hint"),
                        permissions());
        facts.getStyleClass().add("card");
        return facts;
    }

    private Node permissions() {
        if (viewModel.permissions().isEmpty()) {
            return new Sentence(messages.text("add.confirm.permissions.none"), "muted", "hint");
        }
        FlowPane badges = new FlowPane(6, 6);
        badges.setId("account-permissions");
        for (PermissionWords.Line line : viewModel.permissions()) {
            Label badge = new Label(line.area() + ": " + line.allowed());
            badge.getStyleClass().add("badge");
            badges.getChildren().add(badge);
        }
        return badges;
    }

    private FieldBox nameBox() {
        name.setId("account-name");
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        name.setOnAction(_ -> viewModel.save());
        return new FieldBox(
                messages.text("add.confirm.name"), name, viewModel.nameMessageProperty());
    }

    private FieldBox team() {
        ComboBox<ScopeChoice> teams = new ComboBox<>();
        teams.setId("account-team");
        teams.getItems().setAll(viewModel.choices());
        teams.setCellFactory(_ -> new ScopeCell());
        teams.setButtonCell(new ScopeCell());
        teams.valueProperty().bindBidirectional(viewModel.teamProperty());
        FieldMessage told =
                viewModel.areTeamsTold()
                        ? FieldMessage.NONE
                        : FieldMessage.of(
                                Severity.HINT, messages.text("add.confirm.teams-unknown"));
        return new FieldBox(
                messages.text("add.confirm.team"), teams, new SimpleObjectProperty<>(told));
    }

    private static FieldMessageLine line(FieldMessage message) {
        return new FieldMessageLine(new SimpleObjectProperty<>(message));
    }

    private static final class ScopeCell extends ListCell<ScopeChoice> {
        @Override
        protected void updateItem(@Nullable ScopeChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null ? "" : choice.label());
            setGraphic(choice == null ? null : new ScopeDot(choice.dotStyleClass()));
        }
    }
}
