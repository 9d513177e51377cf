package io.strongroom.support;

import io.strongroom.ui.task.TaskRunner;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs work in place, at once: view-model tests need neither threads nor a toolkit.
public final class DirectTaskRunner implements TaskRunner {

    @Override
    public <T> Task run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            onFailure.accept(failure);
            return Task.NONE;
        }
        onSuccess.accept(result);
        return Task.NONE;
    }

    @Override
    public void post(Runnable news) {
        news.run();
    }
}
