package io.strongroom.ui.restore;

import io.strongroom.ui.control.FieldMessageLine;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.control.form.Sentence;
import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for a backup and for what opens it, and says what becomes of the vault that is there.
public final class RestorePane extends VBox {

    private final Button choose;

    /// @param onCancel puts this pane away
    public RestorePane(RestoreViewModel viewModel, Messages messages, Runnable onCancel) {
        super(12);
        getStyleClass().add("card");
        setId("restore");
        SheetFrame.dress(this);
        choose =
                SheetFrame.button(
                        "restore-choose", messages.text("restore.choose"), viewModel::choose);
        Sentence chosen =
                Sentence.following(
                        viewModel
                                .fileProperty()
                                .map(file ->
                                        file.map(path -> path.getFileName().toString())
                                                .orElse(messages.text("restore.none"))),
                        "muted");
        SecretField field =
                MaskedField.of(
                        "restore-way-in",
                        viewModel.typedProperty(),
                        messages.text("restore.way-in"),
                        messages.text("form.value.reveal"));
        // The file is chosen in a window of the system; typing goes on here.
        viewModel.fileProperty().subscribe((_, now) -> now.ifPresent(_ -> field.requestFocus()));
        HBox.setHgrow(chosen, Priority.ALWAYS);
        HBox file = new HBox(12, choose, chosen);
        file.setAlignment(Pos.CENTER_LEFT);
        field.setAccessibleText(messages.text("restore.way-in"));
        field.setOnAction(_ -> viewModel.restore());
        Button restore = SheetFrame.defaultButton("restore-now", "", viewModel::restore);
        restore.textProperty()
                .bind(
                        viewModel
                                .busyProperty()
                                .map(busy -> messages.text(busy ? "restore.busy" : "restore.now")));
        restore.disableProperty().bind(viewModel.busyProperty());
        Button cancel =
                SheetFrame.button("restore-cancel", messages.text("sheet.cancel"), onCancel);
        getChildren()
                .addAll(
                        new Sentence(messages.text("restore.title"), "strong"),
                        file,
                        field,
                        new Sentence(messages.text("restore.text"), "muted"),
                        new FieldMessageLine(viewModel.outcomeProperty()),
                        SheetFrame.buttons(cancel, restore));
    }

    /// Moves to what is asked first.
    public void begin() {
        choose.requestFocus();
    }
}
