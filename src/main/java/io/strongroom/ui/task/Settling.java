package io.strongroom.ui.task;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.List;

/// What is being written at the moment, and when that is over. Use on the FX thread.
public final class Settling {

    private final List<ObservableValue<Boolean>> writers;
    private Subscription listening = Subscription.EMPTY;

    /// @param writers whether each of those that write is at it
    public Settling(List<ObservableValue<Boolean>> writers) {
        this.writers = List.copyOf(writers);
    }

    /// Whether nothing is being written.
    public boolean isOver() {
        return writers.stream().noneMatch(ObservableValue::getValue);
    }

    /// Runs once, as soon as nothing is being written; something must be.
    public void onOver(Runnable action) {
        listening =
                writers.stream()
                        .map(writer -> writer.subscribe((_, _) -> look(action)))
                        .reduce(Subscription.EMPTY, Subscription::and);
    }

    private void look(Runnable action) {
        if (isOver()) {
            listening.unsubscribe();
            action.run();
        }
    }
}
