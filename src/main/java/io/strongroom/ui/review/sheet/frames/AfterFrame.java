package io.strongroom.ui.review.sheet.frames;

import javafx.animation.AnimationTimer;

/// Does something once, in the frame after the next: two large pieces of work in one frame make it
/// a slow one. It is done too when no window shows what it draws. Use on the FX thread.
public final class AfterFrame extends AnimationTimer {

    private final Runnable action;
    private boolean passed;

    private AfterFrame(Runnable action) {
        this.action = action;
    }

    /// Does it in the frame after the next.
    public static void run(Runnable action) {
        new AfterFrame(action).start();
    }

    @Override
    public void handle(long now) {
        if (passed) {
            stop();
            action.run();
        }
        passed = true;
    }
}
