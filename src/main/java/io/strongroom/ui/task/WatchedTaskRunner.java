package io.strongroom.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work by another runner, and tells somebody else of each failure besides.
public final class WatchedTaskRunner implements TaskRunner {

    private final TaskRunner runner;
    private final Consumer<Exception> watcher;

    /// @param runner does the work
    /// @param watcher takes what the work threw, on the FX thread, after whoever started it
    public WatchedTaskRunner(TaskRunner runner, Consumer<Exception> watcher) {
        this.runner = runner;
        this.watcher = watcher;
    }

    @Override
    public <T> Task run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        return runner.run(work, onSuccess, onFailure.andThen(watcher));
    }

    @Override
    public void post(Runnable news) {
        runner.post(news);
    }
}
