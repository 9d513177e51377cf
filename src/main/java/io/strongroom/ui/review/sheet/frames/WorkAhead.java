package io.strongroom.ui.review.sheet.frames;

import javafx.animation.AnimationTimer;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Makes what rows will need while they are still being read, a piece a frame: one frame that makes
/// and styles all of it is a slow one. It ends by itself once there is nothing more to make.
public final class WorkAhead extends AnimationTimer {

    private final List<BooleanSupplier> pieces;
    private boolean opened;

    /// @param pieces each makes a little, if there is something left to make, and says whether
    ///   there was
    public WorkAhead(List<BooleanSupplier> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void handle(long now) {
        if (!opened) {
            // This frame already has the sheet itself to draw.
            opened = true;
        } else if (pieces.stream().noneMatch(BooleanSupplier::getAsBoolean)) {
            stop();
        }
    }
}
