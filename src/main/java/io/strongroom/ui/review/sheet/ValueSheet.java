package io.strongroom.ui.review.sheet;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.control.SecretField;
import io.strongroom.ui.control.form.MaskedField;
import io.strongroom.ui.presenting.PrivateLabel;
import io.strongroom.ui.review.value.TypedValue;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for the value of a row that arrived with another in its place.
final class ValueSheet {

    private final VBox root;

    ValueSheet(TypedValue typed, Row row, Messages messages) {
        PrivateLabel title = new PrivateLabel(messages.text("review.value.title", row.name()));
        title.getStyleClass().add("heading");
        SecretField field =
                MaskedField.of(
                        "review-value",
                        typed.textProperty(),
                        messages.text("form.value.prompt"),
                        messages.text("form.value.reveal"));
        field.setAccessibleText(messages.text("form.value"));
        field.setOnAction(_ -> typed.end());
        Button use = new Button(messages.text("review.value.use"));
        use.setId("review-value-use");
        use.getStyleClass().add("default-action");
        use.disableProperty().bind(typed.textProperty().isEmpty());
        use.setOnAction(_ -> typed.end());
        Button cancel = new Button(messages.text("sheet.cancel"));
        cancel.setId("review-value-cancel");
        cancel.setOnAction(_ -> typed.cancel());
        HBox buttons = new HBox(8, cancel, use);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root = new VBox(16, title, field, buttons);
        root.getStyleClass().addAll("window-sheet", "small-sheet");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ESCAPE) {
                        pressed.consume();
                        typed.cancel();
                    }
                });
        // However else it is closed.
        root.sceneProperty()
                .subscribe((_, scene) -> {
                    if (scene == null
                            && typed.rowProperty().get().filter(row::equals).isPresent()) {
                        typed.end();
                    }
                });
    }

    Region root() {
        return root;
    }
}
