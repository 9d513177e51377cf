package io.strongroom.ui.task;

import io.strongroom.ui.task.TaskRunner.Task;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// One piece of work at a time that is over at once as a rule, and else can be ended: after a
/// second it gives its name to be shown. What it comes to and nobody wants any more is put away,
/// however late that turns out. Use on the FX thread.
///
/// @param <T> what the work comes to
public final class SlowWork<T> {

    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Consumer<? super T> putAway;
    private final ReadOnlyObjectWrapper<Optional<String>> slow =
            new ReadOnlyObjectWrapper<>(this, "slow", Optional.empty());
    private Attempt<T> attempt = new Attempt<>();
    private Task task = Task.NONE;
    private Task waiting = Task.NONE;
    private boolean underWay;

    /// @param putAway takes what nobody wants any more, in the background or on the FX thread
    public SlowWork(TaskRunner tasks, Ticker ticker, Consumer<? super T> putAway) {
        this.tasks = tasks;
        this.ticker = ticker;
        this.putAway = putAway;
    }

    /// The name of the work that is under way for longer than a second, if it is.
    public ReadOnlyObjectProperty<Optional<String>> slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /// Whether work was started and has not ended.
    public boolean isUnderWay() {
        return underWay;
    }

    /// Starts work, in the place of what is under way.
    ///
    /// @param name is shown if it takes long
    /// @param onSuccess becomes the owner of what it comes to
    /// @param onFailure takes what the work threw
    public void start(
            String name,
            Callable<T> work,
            Consumer<? super T> onSuccess,
            Consumer<Exception> onFailure) {
        cancel();
        Attempt<T> started = new Attempt<>();
        attempt = started;
        underWay = true;
        waiting = ticker.everySecond(() -> slow.set(Optional.of(name)));
        task =
                tasks.run(
                        () -> started.perform(work, putAway),
                        _ -> {
                            end();
                            started.claim().ifPresent(onSuccess);
                        },
                        failure -> {
                            end();
                            onFailure.accept(failure);
                        });
    }

    /// Ends what is under way; neither outcome is told any more.
    ///
    /// @return whether something was
    public boolean cancel() {
        if (!underWay) {
            return false;
        }
        task.cancel();
        attempt.giveUp(putAway);
        end();
        return true;
    }

    private void end() {
        waiting.cancel();
        underWay = false;
        slow.set(Optional.empty());
    }

    /// Hands its outcome to one of two: who waits for it, or who puts it away.
    private static final class Attempt<T> {

        private final AtomicReference<Optional<T>> unclaimed =
                new AtomicReference<>(Optional.empty());
        private final AtomicBoolean givenUp = new AtomicBoolean();

        boolean perform(Callable<T> work, Consumer<? super T> putAway) throws Exception {
            unclaimed.set(Optional.of(work.call()));
            if (givenUp.get()) {
                claim().ifPresent(putAway);
                throw new CancellationException("the work was given up");
            }
            return true;
        }

        Optional<T> claim() {
            return unclaimed.getAndSet(Optional.empty());
        }

        void giveUp(Consumer<? super T> putAway) {
            givenUp.set(true);
            claim().ifPresent(putAway);
        }
    }
}
