package io.strongroom.ui.inventory;

import io.strongroom.api.ApiException;
import io.strongroom.ui.task.TaskRunner.Task;
import io.strongroom.ui.task.Ticker;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.time.Duration;
import java.util.Optional;

/// Waits as long as a server asked to, and longer each time that was not enough. Use on the FX
/// thread.
final class Pause {

    /// In seconds; a server that asks for less each time is not asked more often than that.
    private static final int LONGEST_OF_OURS = 60;

    private final Ticker ticker;
    private final Runnable onOver;
    private final ReadOnlyIntegerWrapper secondsLeft =
            new ReadOnlyIntegerWrapper(this, "secondsLeft");
    private Task ticking = Task.NONE;
    private int ours = 1;

    /// @param ticker counts the seconds
    /// @param onOver goes on
    Pause(Ticker ticker, Runnable onOver) {
        this.ticker = ticker;
        this.onOver = onOver;
    }

    /// How long a server asks to wait, if that is why a call failed.
    static Optional<Duration> askedBy(Exception failure) {
        return switch (failure) {
            case ApiException.RateLimited limited -> Optional.of(limited.pause());
            case ApiException.ServerFault fault -> fault.pause();
            default -> Optional.empty();
        };
    }

    /// Seconds until it goes on; 0 while there is no pause.
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    boolean isOn() {
        return secondsLeft.get() > 0;
    }

    void begin(Duration asked) {
        end();
        // What is asked for ends within a second, not before it.
        secondsLeft.set(Math.max(ours, Math.toIntExact(asked.plusMillis(999).toSeconds())));
        ours = Math.min(LONGEST_OF_OURS, 2 * ours);
        ticking = ticker.everySecond(this::tick);
    }

    void end() {
        ticking.cancel();
        ticking = Task.NONE;
        secondsLeft.set(0);
    }

    /// The server answers again.
    void forget() {
        ours = 1;
    }

    private void tick() {
        if (secondsLeft.get() > 1) {
            secondsLeft.set(secondsLeft.get() - 1);
        } else {
            end();
            onOver.run();
        }
    }
}
