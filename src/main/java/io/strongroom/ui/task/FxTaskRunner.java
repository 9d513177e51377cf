package io.strongroom.ui.task;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs each piece of work on a virtual thread of its own and posts the outcome to the FX thread.
public final class FxTaskRunner implements TaskRunner {

    @Override
    public <T> Task run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        Running<T> running = new Running<>(work, onSuccess, onFailure);
        running.start();
        return running;
    }

    @Override
    public void post(Runnable news) {
        Platform.runLater(news);
    }

    private static final class Running<T> implements Task {

        private final Callable<T> work;
        private final Consumer<? super T> onSuccess;
        private final Consumer<Exception> onFailure;
        private final Thread thread;
        private boolean cancelled;

        Running(Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
            this.work = work;
            this.onSuccess = onSuccess;
            this.onFailure = onFailure;
            this.thread = Thread.ofVirtual().name("task").unstarted(this::perform);
        }

        void start() {
            thread.start();
        }

        private void perform() {
            try {
                T result = work.call();
                Platform.runLater(() -> deliver(onSuccess, result));
            } catch (Exception failure) {
                Platform.runLater(() -> deliver(onFailure, failure));
            }
        }

        private <R> void deliver(Consumer<? super R> receiver, R outcome) {
            if (!cancelled) {
                receiver.accept(outcome);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            thread.interrupt();
        }
    }
}
