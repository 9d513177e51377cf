package io.strongroom.ui.task;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Tasks that end together: closing the group cancels what is under way, and nothing more begins or
/// is told. Use on the FX thread; [#post(Runnable)] from any.
public final class TaskGroup implements TaskRunner, AutoCloseable {

    private final TaskRunner runner;
    private final Set<Member> underWay = new HashSet<>();
    private boolean closed;

    /// @param runner does the work
    public TaskGroup(TaskRunner runner) {
        this.runner = runner;
    }

    @Override
    public <T> Task run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        if (closed) {
            return Task.NONE;
        }
        Member member = new Member();
        underWay.add(member);
        member.task =
                runner.run(
                        work,
                        result -> {
                            underWay.remove(member);
                            onSuccess.accept(result);
                        },
                        failure -> {
                            underWay.remove(member);
                            onFailure.accept(failure);
                        });
        return member;
    }

    @Override
    public void post(Runnable news) {
        runner.post(() -> {
            if (!closed) {
                news.run();
            }
        });
    }

    /// Cancels every task of the group.
    @Override
    public void close() {
        closed = true;
        Set.copyOf(underWay).forEach(Member::cancel);
    }

    private final class Member implements Task {

        private Task task = Task.NONE;

        @Override
        public void cancel() {
            underWay.remove(this);
            task.cancel();
        }
    }
}
