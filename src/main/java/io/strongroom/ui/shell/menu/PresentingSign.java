package io.strongroom.ui.shell.menu;

import io.strongroom.ui.control.HoverHint;
import io.strongroom.ui.icon.Feather;
import io.strongroom.ui.icon.Icons;
import io.strongroom.ui.text.Messages;

import javafx.scene.control.Button;

/// Says in the bar that names and values are hidden; a press shows them again.
public final class PresentingSign extends Button {

    /// @param end shows names and values again
    public PresentingSign(Messages messages, Runnable end) {
        super(messages.text("presenting.sign"), Icons.of(Feather.EYE_OFF));
        setId("presenting");
        getStyleClass().addAll("in-bar", "presenting-sign");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(messages.text("presenting.sign.hint"));
        HoverHint.set(this, messages.text("presenting.sign.hint"));
        setOnAction(_ -> end.run());
    }
}
