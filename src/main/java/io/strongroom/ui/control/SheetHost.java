package io.strongroom.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Shows a sheet over the window, one at a time. Use on the FX thread.
public interface SheetHost {

    /// Lays a sheet over the window and moves the focus into it; Esc closes it.
    void show(Region sheet);

    /// Lays a sheet over the window that answers Esc itself, because closing it may lose something;
    /// a press beside it does nothing.
    void showUntilClosed(Region sheet);

    /// Takes the sheet away and gives the focus back.
    void close();

    /// One that tells whether it is free.
    interface Watched extends SheetHost {

        /// Whether a sheet is shown.
        ObservableValue<Boolean> showingProperty();
    }
}
