package io.strongroom.ui.control;

import javafx.scene.layout.Region;

import java.util.function.Supplier;

/// Lays sheets over whatever is shown by the time they come: a sheet that was there comes back when
/// they are closed.
///
/// @param host gives who lays something over what is shown at the moment
public record SheetAbove(Supplier<? extends SheetHost> host) implements SheetHost {

    @Override
    public void show(Region sheet) {
        host.get().show(sheet);
    }

    @Override
    public void showUntilClosed(Region sheet) {
        host.get().showUntilClosed(sheet);
    }

    @Override
    public void close() {
        host.get().close();
    }
}
