package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.ui.accounts.add.AddAccountViewModel;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.text.Messages;

import javafx.scene.layout.VBox;

/// Asks for a key that is pasted, and for its server.
final class KeyPane extends VBox {

    private final SecretField field;

    KeyPane(AddAccountViewModel viewModel, ServerFields server, Messages messages) {
        super(16);
        field =
                MaskedField.of(
                        "account-key",
                        viewModel.key().textProperty(),
                        messages.text("add.key.prompt"),
                        messages.text("add.key.reveal"));
        field.setOnAction(_ -> viewModel.checkKey());
        FieldBox key =
                new FieldBox(messages.text("add.key"), field, viewModel.key().messageProperty());
        getChildren().addAll(key, server.address(), server.authority());
        disableProperty().bind(viewModel.checkingProperty());
        // The focus leaves what is disabled, and comes back when there is something to mend.
        viewModel
                .checkingProperty()
                .subscribe((_, busy) -> {
                    if (!busy) {
                        field.requestFocus();
                    }
                });
    }

    /// Moves to the key.
    void begin() {
        field.requestFocus();
    }
}
