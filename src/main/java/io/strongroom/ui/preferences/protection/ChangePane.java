package io.strongroom.ui.preferences.protection;

import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.Busy;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Asks for what a change of the protection takes.
final class ChangePane extends VBox {

    private final ChangeViewModel viewModel;
    private final Messages messages;
    private final VBox fields = new VBox(16);
    private final Button apply;

    /// @param onCancel gives the change up
    ChangePane(ChangeViewModel viewModel, Messages messages, Runnable onCancel) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        this.apply = apply();
        if (viewModel.asksForWanted()) {
            add("wanted", viewModel.wantedProperty(), viewModel.wantedMessageProperty());
            add("again", viewModel.againProperty(), viewModel.againMessageProperty());
        }
        viewModel
                .asksForCurrentProperty()
                .subscribe(asks -> {
                    if (asks) {
                        askForCurrent();
                    }
                });
        Busy.hold(fields, viewModel.busyProperty());
        viewModel
                .busyProperty()
                .subscribe((_, busy) -> {
                    if (!busy) {
                        begin();
                    }
                });
        getChildren()
                .addAll(
                        new Sentence(
                                messages.text("protection.explain." + viewModel.kind()), "muted"),
                        fields,
                        new FieldMessageLine(viewModel.outcomeProperty()),
                        SheetFrame.buttons(
                                SheetFrame.button(
                                        "change-cancel", messages.text("sheet.cancel"), onCancel),
                                apply));
    }

    /// Moves to what is to be typed first.
    void begin() {
        if (fields.getChildren().isEmpty()) {
            apply.requestFocus();
        } else {
            fields.lookup(".secret-field").requestFocus();
        }
    }

    private void askForCurrent() {
        fields.getChildren()
                .addFirst(
                        box(
                                "current",
                                viewModel.currentWords(),
                                viewModel.currentProperty(),
                                viewModel.currentMessageProperty()));
    }

    private void add(String what, StringProperty typed, ObservableValue<FieldMessage> message) {
        fields.getChildren().add(box(what, what, typed, message));
    }

    private FieldBox box(
            String what,
            String words,
            StringProperty typed,
            ObservableValue<FieldMessage> message) {
        SecretField field =
                MaskedField.of(
                        "passphrase-" + what,
                        typed,
                        messages.text("protection." + words + ".prompt"),
                        messages.text("protection.reveal"));
        field.setOnAction(_ -> viewModel.apply());
        return new FieldBox(messages.text("protection." + words), field, message);
    }

    private Button apply() {
        Button button = SheetFrame.defaultButton("change-apply", "", viewModel::apply);
        button.textProperty()
                .bind(
                        viewModel
                                .busyProperty()
                                .map(busy ->
                                        messages.text(
                                                busy
                                                        ? "protection.changing"
                                                        : "protection.apply." + viewModel.kind())));
        button.disableProperty().bind(viewModel.busyProperty());
        return button;
    }
}
