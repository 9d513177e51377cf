package io.strongroom.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs slow work away from the FX thread and brings its outcome back onto it.
public interface TaskRunner {

    /// Starts the work.
    ///
    /// @param work runs in the background; interrupted when the task is cancelled
    /// @param onSuccess takes the result, on the FX thread; not called once the task was cancelled
    /// @param onFailure takes what the work threw, on the FX thread; not called once the task was
    ///   cancelled
    /// @param <T> the result
    <T> Task run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure);

    /// Brings news of work that goes on, such as its progress, onto the FX thread. Call from any
    /// thread; what is brought arrives in order.
    void post(Runnable news);

    /// Work that was started.
    interface Task {

        /// Work that is long over; cancelling it does nothing.
        Task NONE = () -> {};

        /// Interrupts the work and drops its outcome. Call on the FX thread. Harmless when it is
        /// over.
        void cancel();
    }
}
