package io.strongroom.ui.inventory;

import io.strongroom.ui.task.Countdown;
import io.strongroom.ui.task.Ticker;

/// The marks of what the last loads found to be new or other. They go a few seconds after they can
/// be seen: one that goes before is one that nobody saw. Use on the FX thread.
public final class Marks {

    private static final int SECONDS = 4;

    private final Countdown left;
    private final Runnable forget;
    private boolean seen;
    private Runnable onGone = () -> {};

    /// @param forget takes what was found as seen
    Marks(Ticker ticker, Runnable forget) {
        this.left = new Countdown(ticker);
        this.forget = forget;
    }

    /// Says whether they can be seen from now on. None goes while they cannot.
    public void setSeen(boolean isSeen) {
        seen = isSeen;
        begin();
    }

    /// Runs when they are gone.
    public void onGone(Runnable listener) {
        onGone = listener;
    }

    /// There may be new ones.
    void begin() {
        left.stop();
        if (seen) {
            left.start(SECONDS, _ -> {}, this::go);
        }
    }

    private void go() {
        forget.run();
        onGone.run();
    }
}
