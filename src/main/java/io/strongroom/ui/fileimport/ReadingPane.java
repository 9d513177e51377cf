package io.strongroom.ui.fileimport;

import io.strongroom.ui.control.form.SheetFrame;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Says which file is being read for long, and lets the user end that.
public final class ReadingPane extends VBox {

    private final Messages messages;
    private final PrivateLabel title = new PrivateLabel();
    private final Button cancel;

    /// @param onCancel ends the reading
    public ReadingPane(Messages messages, Runnable onCancel) {
        super(12);
        this.messages = messages;
        this.cancel = SheetFrame.button("reading-cancel", messages.text("sheet.cancel"), onCancel);
        title.setId("reading-title");
        title.getStyleClass().add("strong");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(4);
        bar.setMaxHeight(4);
        bar.setAccessibleText(messages.text("review.progress"));
        getChildren().addAll(title, bar, SheetFrame.buttons(cancel));
    }

    /// Names the file.
    public void show(String fileName) {
        title.contentProperty().set(messages.text("review.reading", fileName));
    }
}
