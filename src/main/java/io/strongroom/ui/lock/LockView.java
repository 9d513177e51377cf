package io.strongroom.ui.lock;

import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.lock.LockViewModel.Way;
import io.strongroom.ui.restore.RestorePane;
import io.strongroom.ui.restore.RestoreViewModel;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Objects;

/// The locked window. Nothing of an account is in it, not even its name.
public final class LockView {

    private final LockViewModel viewModel;
    private final Messages messages;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final SecretField field;
    private final Button unlock = new Button();
    private final VBox column;
    private final StackPane root = new StackPane();

    /// @param restore puts a backup in the vault's place
    public LockView(LockViewModel viewModel, RestoreViewModel restore, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.field = MaskedField.of("passphrase", typed, "", messages.text("lock.reveal"));
        Label title = new Label(messages.text("lock.title"));
        title.getStyleClass().add("heading");
        column = new VBox(16, Icons.of(Feather.LOCK, 36), title);
        column.getChildren()
                .addAll(hint(), field(), failure(), unlock(), other(), restoring(restore));
        column.getStyleClass().add("lock-column");
        column.setAlignment(Pos.CENTER);
        root.setId("lock-screen");
        root.getStyleClass().add("lock-screen");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        LockView.class.getResource(
                                                "/io/strongroom/ui/lock/lock.css"))
                                .toExternalForm());
        root.getChildren().add(column);
        viewModel.onWrong(this::typeAgain);
        viewModel.wayProperty().subscribe(_ -> begin());
    }

    /// What fills the window.
    public Parent root() {
        return root;
    }

    /// Moves to what opens it.
    public void begin() {
        field.clear();
        field.revealedProperty().set(false);
        if (viewModel.wayProperty().get() == Way.PRESS) {
            unlock.requestFocus();
        } else {
            field.requestFocus();
        }
    }

    private void typeAgain() {
        field.requestFocus();
        field.selectAll();
    }

    private Label hint() {
        Label hint = new Label();
        hint.setId("lock-hint");
        hint.getStyleClass().add("muted");
        return sentence(hint, viewModel.hintProperty());
    }

    private Label failure() {
        Label failure = new Label();
        failure.setId("lock-failure");
        failure.getStyleClass().add("lock-failure");
        return sentence(failure, viewModel.failureProperty());
    }

    private static Label sentence(Label label, ObservableValue<String> text) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.managedProperty().bind(text.map(words -> !words.isEmpty()));
        return label;
    }

    private SecretField field() {
        field.setMaxWidth(Double.MAX_VALUE);
        field.visibleProperty().bind(viewModel.wayProperty().map(way -> way != Way.PRESS));
        field.managedProperty().bind(field.visibleProperty());
        viewModel
                .wayProperty()
                .subscribe(way -> {
                    String prompt = messages.text("lock.field." + way);
                    field.setPromptText(prompt);
                    field.setAccessibleText(prompt);
                });
        field.setOnAction(_ -> submit());
        return field;
    }

    private Button unlock() {
        unlock.setId("unlock");
        unlock.getStyleClass().add("default-action");
        unlock.setMaxWidth(Double.MAX_VALUE);
        unlock.textProperty()
                .bind(
                        viewModel
                                .busyProperty()
                                .map(busy -> messages.text(busy ? "lock.busy" : "lock.unlock")));
        unlock.disableProperty().bind(viewModel.busyProperty());
        unlock.setOnAction(_ -> submit());
        return unlock;
    }

    private Hyperlink other() {
        Hyperlink other = new Hyperlink();
        other.setId("lock-other");
        other.textProperty()
                .bind(
                        viewModel
                                .wayProperty()
                                .map(way ->
                                        messages.text(
                                                way == Way.RECOVERY_CODE
                                                        ? "lock.back." + viewModel.usualWay()
                                                        : "lock.use-code")));
        other.visibleProperty().bind(viewModel.recoverableProperty());
        other.managedProperty().bind(other.visibleProperty());
        other.setOnAction(_ ->
                viewModel.turnToRecoveryCode(viewModel.wayProperty().get() != Way.RECOVERY_CODE));
        return other;
    }

    /// Another way in, for a vault that does not open any more.
    private Hyperlink restoring(RestoreViewModel restore) {
        Hyperlink begin = new Hyperlink(messages.text("restore.begin"));
        begin.setId("lock-restore");
        begin.disableProperty().bind(viewModel.busyProperty());
        begin.setOnAction(_ -> {
            RestorePane pane =
                    new RestorePane(
                            restore,
                            messages,
                            () -> {
                                restore.close();
                                root.getChildren().setAll(column);
                                begin();
                            });
            pane.getStyleClass().add("lock-restore");
            pane.setMaxHeight(Region.USE_PREF_SIZE);
            root.getChildren().setAll(pane);
            pane.begin();
        });
        return begin;
    }

    private void submit() {
        viewModel.unlock(typed.get().toCharArray());
    }
}
