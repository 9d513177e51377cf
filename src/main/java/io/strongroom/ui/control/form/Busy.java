package io.strongroom.ui.control.form;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Set;

/// Holds a part of a sheet still while what it asked for is under way: nothing can be typed or
/// pressed in it, and it looks so. It is not disabled: the focus would leave it for whatever comes
/// next, and the next key press would go there.
public final class Busy {

    private static final PseudoClass STYLE = PseudoClass.getPseudoClass("busy");

    /// They lead away, and change nothing here.
    private static final Set<KeyCode> PASSED = Set.of(KeyCode.ESCAPE, KeyCode.TAB);

    private Busy() {}

    /// Holds it still whenever it is busy. Use on the FX thread.
    public static void hold(Node part, ObservableValue<Boolean> busy) {
        part.getStyleClass().add("held");
        busy.subscribe(now -> part.pseudoClassStateChanged(STYLE, now));
        part.mouseTransparentProperty().bind(busy);
        part.addEventFilter(
                KeyEvent.ANY,
                event -> {
                    if (busy.getValue() && !PASSED.contains(event.getCode())) {
                        event.consume();
                    }
                });
    }
}
