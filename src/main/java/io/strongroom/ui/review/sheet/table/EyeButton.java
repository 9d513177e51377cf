package io.strongroom.ui.review.sheet.table;

import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.FeatherIcon;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.Button;

/// Shows and hides a row's value.
final class EyeButton extends Button {

    private final FeatherIcon icon = Icons.of(Feather.EYE, 14);
    private boolean seen;

    EyeButton(Messages messages, Runnable toggle) {
        setGraphic(icon);
        getStyleClass().add("row-eye");
        setFocusTraversable(false);
        setAccessibleText(messages.text("review.reveal"));
        HoverHint.set(this, messages.text("review.reveal"));
        setOnAction(_ -> toggle.run());
    }

    void showSeen(boolean isSeen) {
        if (seen != isSeen) {
            seen = isSeen;
            icon.show(isSeen ? Feather.EYE_OFF : Feather.EYE);
        }
    }
}
