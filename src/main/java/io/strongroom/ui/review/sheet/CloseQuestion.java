package io.strongroom.ui.review.sheet;

import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks before a review with changes is closed. The safe answer has the focus.
final class CloseQuestion {

    private final VBox root;

    CloseQuestion(Messages messages, Runnable close, Runnable stay) {
        Label title = new Label(messages.text("review.close.title"));
        title.getStyleClass().add("heading");
        Label text = new Label(messages.text("review.close.text"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button back = new Button(messages.text("review.close.stay"));
        back.setId("review-stay");
        back.getStyleClass().add("default-action");
        back.setOnAction(_ -> stay.run());
        Button leave = new Button(messages.text("review.close.leave"));
        leave.setId("review-leave");
        leave.setOnAction(_ -> close.run());
        HBox buttons = new HBox(8, back, leave);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        root = new VBox(16, title, text, buttons);
        root.getStyleClass().addAll("window-sheet", "small-sheet");
    }

    Region root() {
        return root;
    }
}
