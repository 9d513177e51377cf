package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.Busy;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.VBox;

import java.util.List;

/// Asks for a key that is pasted, and for its server.
final class KeyPane extends VBox {

    private final SecretField field;
    private final List<FieldBox> boxes;

    /// @param onEnter goes on with what is typed
    KeyPane(
            AddAccountViewModel viewModel,
            ServerFields server,
            Messages messages,
            Runnable onEnter) {
        super(16);
        field =
                MaskedField.of(
                        "account-key",
                        viewModel.key().textProperty(),
                        messages.text("add.key.prompt"),
                        messages.text("add.key.reveal"));
        field.setOnAction(_ -> onEnter.run());
        FieldBox key =
                new FieldBox(messages.text("add.key"), field, viewModel.key().messageProperty());
        boxes = List.of(key, server.address(), server.authority());
        getChildren().addAll(boxes);
        Busy.hold(this, viewModel.checkingProperty());
    }

    /// Moves to the field at fault, if one is.
    void mend() {
        boxes.stream().filter(FieldBox::isBad).findFirst().ifPresent(FieldBox::begin);
    }

    /// Moves to the key.
    void begin() {
        field.requestFocus();
    }
}
