package io.strongroom.ui.control;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// A tooltip that is made when the pointer first reaches its control: each one is a window of its
/// own, which a start need not wait for. A screen reader takes the control's accessible text.
public final class HoverHint implements EventHandler<MouseEvent> {

    private static final double WIDEST = 400;

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

    /// Gives a label the whole of its words as a hint, whenever there is not room for them. The
    /// hint says no more than the label: it goes when the label comes to say something else, such
    /// as dots in the place of a name.
    public static void whole(Label label) {
        label.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> label.setTooltip(wholeOf(label)));
        label.textProperty().subscribe(_ -> label.setTooltip(null));
    }

    private static @Nullable Tooltip wholeOf(Label label) {
        String words = label.getText();
        label.layout(); // what was just said is drawn, cut or not, only then
        if (!(label.lookup(".text") instanceof Text drawn) || drawn.getText().equals(words)) {
            return null;
        }
        Tooltip whole = new Tooltip(words);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        return whole;
    }

    @Override
    public void handle(MouseEvent entered) {
        control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
        control.setTooltip(new Tooltip(text));
    }
}
