package io.strongroom.ui.transfer;

import io.strongroom.ui.accounts.ScopeSelector;
import io.strongroom.ui.control.FieldBox;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.keys.Shortcut;
import io.strongroom.ui.presenting.PrivateField;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks where a secret goes, and what it is called there.
public final class TransferSheet {

    private final TransferViewModel viewModel;
    private final Messages messages;
    private final VBox root = new VBox(16);

    /// @param target chooses the scope it goes to
    /// @param close puts the sheet away
    public TransferSheet(
            TransferViewModel viewModel, ScopeSelector target, Messages messages, Runnable close) {
        this.viewModel = viewModel;
        this.messages = messages;
        root.setId("transfer");
        root.getStyleClass().addAll("window-sheet", "medium-sheet");
        target.setId("transfer-target");
        PrivateLabel what = new PrivateLabel(viewModel.secret().name());
        what.getStyleClass().addAll("monospaced", "strong");
        root.getChildren()
                .addAll(
                        SheetFrame.title(
                                messages.text(
                                        "transfer.title." + viewModel.kind(),
                                        viewModel.from().label())),
                        what,
                        new Sentence(messages.text("transfer.text." + viewModel.kind()), "muted"),
                        new FieldBox(
                                messages.text("transfer.to"),
                                target,
                                new SimpleObjectProperty<>(FieldMessage.NONE)));
        if (viewModel.kind() != TransferKind.FILL) {
            root.getChildren().add(nameBox());
        }
        Button submit = SheetFrame.defaultButton("transfer-submit", "", viewModel::submit);
        submit.textProperty().bind(viewModel.submitLabelProperty());
        submit.disableProperty().bind(viewModel.elsewhereProperty().not());
        root.getChildren()
                .addAll(
                        new FieldMessageLine(viewModel.outcomeProperty()),
                        SheetFrame.buttons(
                                SheetFrame.button(
                                        "transfer-cancel", messages.text("sheet.cancel"), close),
                                submit));
        SheetFrame.onEscape(root, close);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::submitBy);
    }

    /// The sheet.
    public VBox root() {
        return root;
    }

    /// The key that saves elsewhere does so here, whatever has the focus.
    private void submitBy(KeyEvent pressed) {
        if (Shortcut.SAVE.matches(pressed)) {
            pressed.consume();
            viewModel.submit();
        }
    }

    private FieldBox nameBox() {
        PrivateField name = new PrivateField();
        name.setId("transfer-name");
        name.getStyleClass().add("monospaced");
        name.textProperty().bindBidirectional(viewModel.name().textProperty());
        name.setOnAction(_ -> viewModel.submit());
        return new FieldBox(
                messages.text("transfer.name"), name, viewModel.name().messageProperty());
    }
}
