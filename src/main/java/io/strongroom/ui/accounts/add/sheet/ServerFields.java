package io.strongroom.ui.accounts.add.sheet;

import io.strongroom.ui.accounts.add.ServerInput;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.fileimport.FilePicker;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.TextField;

/// The fields for where a server is.
final class ServerFields {

    private final ServerInput server;
    private final Messages messages;
    private final FilePicker picker;
    private final Runnable onEnter;

    /// @param picker lets the user choose a certificate
    /// @param onEnter goes on with what is typed
    ServerFields(ServerInput server, Messages messages, FilePicker picker, Runnable onEnter) {
        this.server = server;
        this.messages = messages;
        this.picker = picker;
        this.onEnter = onEnter;
    }

    FieldBox address() {
        TextField field = new TextField();
        field.setId("account-address");
        field.getStyleClass().add("monospaced");
        field.textProperty().bindBidirectional(server.addressProperty());
        field.setOnAction(_ -> onEnter.run());
        return new FieldBox(messages.text("add.address"), field, server.addressMessageProperty());
    }

    FieldBox authority() {
        return AuthorityField.of(
                "account-authority", server.authority(), messages, picker, onEnter);
    }
}
