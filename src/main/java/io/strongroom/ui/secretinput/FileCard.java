package io.strongroom.ui.secretinput;

import io.strongroom.domain.FilePayload;
import io.strongroom.domain.Limits;
import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.ByteCount;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The file that is the value: its name, and how much of the limit it takes, raw and encoded.
public final class FileCard extends VBox {

    private final Messages messages;
    private final ByteCount byteCount;
    private final PrivateLabel fileName = new PrivateLabel();
    private final Label size = new Label();
    private final ProgressBar meter = new ProgressBar(0);

    /// @param input holds the file, and puts it away when asked
    public FileCard(ValueInput input, Messages messages) {
        this.messages = messages;
        this.byteCount = new ByteCount(messages);
        getStyleClass().add("file-card");
        setId("file-card");
        fileName.getStyleClass().add("strong");
        fileName.setId("file-name");
        size.getStyleClass().addAll("hint", "muted");
        size.setId("file-size");
        size.setMinWidth(USE_PREF_SIZE);
        meter.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(meter, Priority.ALWAYS);
        HBox measure = new HBox(12, meter, size);
        measure.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(titleLine(input), measure);
        input.fileProperty().subscribe(file -> file.ifPresent(this::show));
    }

    private HBox titleLine(ValueInput input) {
        fileName.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(fileName, Priority.ALWAYS);
        Button remove = new Button("", Icons.of(Feather.X));
        remove.setId("remove-file");
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText(messages.text("form.file.remove"));
        HoverHint.set(remove, messages.text("form.file.remove"));
        remove.setOnAction(_ -> input.removeFile());
        HBox line = new HBox(12, Icons.of(Feather.FILE_TEXT, 20), fileName, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(FilePayload file) {
        fileName.contentProperty().set(file.fileName());
        size.setText(
                messages.text(
                        "form.file.size",
                        byteCount.of(file.fileBytes()),
                        byteCount.of(file.encodedLength()),
                        byteCount.of(Limits.FILE_ENCODED)));
        meter.setProgress((double) file.encodedLength() / Limits.FILE_ENCODED);
    }
}
