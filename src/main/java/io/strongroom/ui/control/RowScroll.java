package io.strongroom.ui.control;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls a list to a row, also to one that joined since the list was last laid out. Use on the FX
/// thread.
public final class RowScroll {

    private RowScroll() {}

    /// Has a row at the top, or as near to it as the rows below allow.
    public static void to(ListView<?> list, int row) {
        settle(list, row);
        list.scrollTo(row);
    }

    /// Has the list count its rows if it does not know of this one yet: JavaFX takes a row beyond
    /// those it has counted for the end of the list, and goes there.
    public static void settle(ListView<?> list, int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getCellCount() <= row) {
            list.layout();
        }
    }
}
