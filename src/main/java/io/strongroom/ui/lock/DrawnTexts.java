package io.strongroom.ui.lock;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// The texts that JavaFX has laid out for the screen. It keeps them to lay them out faster once
/// more, for as long as there is room.
public final class DrawnTexts {

    /// How many characters it keeps, of texts of at most 256; see `prism.cacheLayoutSize`.
    private static final int KEPT = 0x10000;

    private static final int LENGTH = 250;

    private DrawnTexts() {}

    /// Has JavaFX forget all of them but those that come on the screen from now on: its store is
    /// emptied when it is full. Takes some 30 ms on the FX thread.
    public static void forget() {
        String filling = " ".repeat(LENGTH);
        for (int i = 0; i <= KEPT / LENGTH; i++) {
            Text text = new Text(filling + i);
            // Only texts that are measured as labels measure them are kept.
            text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            text.getLayoutBounds();
        }
    }
}
