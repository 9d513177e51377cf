package io.strongroom.ui.control;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the pointer first reaches its control: each one is a window of its
/// own, which a start need not wait for. A screen reader takes the control's accessible text.
public final class HoverHint implements EventHandler<MouseEvent> {

    private final Control control;
    private final String text;

    private HoverHint(Control control, String text) {
        this.control = control;
        this.text = text;
    }

    /// Gives a control a hint; never a secret value.
    public static void set(Control control, String text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new HoverHint(control, text));
    }

    @Override
    public void handle(MouseEvent entered) {
        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
        control.setTooltip(new Tooltip(text));
    }
}
