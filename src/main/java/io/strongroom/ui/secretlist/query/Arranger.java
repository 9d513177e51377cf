package io.strongroom.ui.secretlist.query;

import io.strongroom.domain.Secret;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/// Runs queries in the background, the latest only: an older one is given up, and its outcome never
/// shown. Use on the FX thread.
public final class Arranger {

    private final TaskRunner tasks;
    private final Runnable onShown;
    private final ReadOnlyObjectWrapper<ShownRows> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", ShownRows.NONE);
    private List<List<Secret>> sources = List.of();
    private Task task = Task.NONE;
    private boolean busy;

    /// @param tasks runs the queries
    /// @param onShown runs whenever the outcome of one is shown
    public Arranger(TaskRunner tasks, Runnable onShown) {
        this.tasks = tasks;
        this.onShown = onShown;
    }

    /// What the latest query found.
    public ReadOnlyObjectProperty<ShownRows> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether a query is under way, so that what is shown will be other soon.
    public boolean isBusy() {
        return busy;
    }

    /// Runs a query over lists that never change.
    public void arrange(List<List<Secret>> over, ListQuery query) {
        task.cancel();
        sources = over;
        ShownRows before = shown.get();
        busy = true;
        if (over.stream().allMatch(List::isEmpty)) {
            show(query.over(over, before));
            return;
        }
        Task begun =
                tasks.run(
                        () -> query.over(over, before),
                        this::show,
                        failure -> {
                            throw new IllegalStateException("rows cannot be arranged", failure);
                        });
        if (busy) {
            task = begun;
        }
    }

    /// Whether the latest query ran over other lists than these.
    public boolean isOld(List<List<Secret>> now) {
        return !ListQuery.areSame(sources, now);
    }

    /// Shows nothing, at once.
    public void clear() {
        close();
        sources = List.of();
        shown.set(ShownRows.NONE);
    }

    /// Gives up what is under way.
    public void close() {
        task.cancel();
        busy = false;
    }

    private void show(ShownRows found) {
        busy = false;
        shown.set(found);
        onShown.run();
    }
}
