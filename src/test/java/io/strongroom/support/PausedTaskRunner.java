package io.strongroom.support;

import io.strongroom.ui.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Holds work back until a test lets it run, in any order: what happens between start and outcome,
/// and to work that was cancelled, can be looked at.
public final class PausedTaskRunner implements TaskRunner {

    private final List<Held> started = new ArrayList<>();

    /// All work that was started, the oldest first.
    public List<Held> started() {
        return started;
    }

    /// The work started last.
    public Held last() {
        return started.getLast();
    }

    /// Does all work that waits and was not given up, and what is started by its outcome.
    public void finishAll() {
        for (int at = 0; at < started.size(); at++) {
            Held held = started.get(at);
            if (!held.isCancelled() && !held.isDone()) {
                held.finish();
            }
        }
    }

    @Override
    public <T> Task run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        Held held =
                new Held(
                        () -> {
                            T result = work.call();
                            return () -> onSuccess.accept(result);
                        },
                        onFailure);
        started.add(held);
        return held;
    }

    @Override
    public void post(Runnable news) {
        news.run();
    }

    /// Work that was started and waits.
    public static final class Held implements Task {

        private final Callable<Runnable> work;
        private final Consumer<Exception> onFailure;
        private Runnable outcome = () -> {};
        private boolean cancelled;
        private boolean done;

        private Held(Callable<Runnable> work, Consumer<Exception> onFailure) {
            this.work = work;
            this.onFailure = onFailure;
        }

        /// Does the work; its outcome is not told yet.
        public Held work() {
            done = true;
            try {
                outcome = work.call();
            } catch (Exception failure) {
                outcome = () -> onFailure.accept(failure);
            }
            return this;
        }

        /// Tells the outcome, unless the work was cancelled.
        public void deliver() {
            if (!cancelled) {
                outcome.run();
            }
        }

        /// Does the work and tells its outcome.
        public void finish() {
            work().deliver();
        }

        /// Whether the work was done, told or not.
        public boolean isDone() {
            return done;
        }

        /// Whether it was given up.
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
