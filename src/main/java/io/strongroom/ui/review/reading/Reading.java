package io.strongroom.ui.review.reading;

import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.source.ReadingWatch;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.TaskRunner.Task;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One reading of what arrived, in the background, up to the advice on each value. What was read
/// and is not wanted any more is overwritten, however late that turns out. Use on the FX thread,
/// once.
public final class Reading {

    private final TaskRunner tasks;
    private final ValueDoctor doctor;
    private final Runnable onNews;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean posted = new AtomicBoolean();
    private final AtomicReference<Step> heard = new AtomicReference<>(Step.NONE);
    private final AtomicReference<Optional<Review>> unclaimed =
            new AtomicReference<>(Optional.empty());
    private Task task = Task.NONE;
    private boolean underWay = true;

    /// The way in which something is read.
    @FunctionalInterface
    public interface Way {

        /// Reads it. This blocks.
        ///
        /// @param watch hears how far it has come
        Intake read(ReadingWatch watch) throws Exception;
    }

    /// @param doctor is asked for advice on each value
    /// @param onNews runs when it has come further
    public Reading(TaskRunner tasks, ValueDoctor doctor, Runnable onNews) {
        this.tasks = tasks;
        this.doctor = doctor;
        this.onNews = onNews;
    }

    /// Begins.
    ///
    /// @param onRead becomes the owner of the review, and is told what it came from
    /// @param onFailure takes what reading threw
    public void start(Way way, BiConsumer<Review, Intake> onRead, Consumer<Exception> onFailure) {
        task =
                tasks.run(
                        () -> work(way),
                        intake -> {
                            underWay = false;
                            claim().ifPresent(review -> onRead.accept(review, intake));
                        },
                        failure -> {
                            underWay = false;
                            onFailure.accept(failure);
                        });
    }

    /// How far it has come.
    public Step step() {
        return heard.get();
    }

    /// Whether it has not ended yet.
    public boolean isUnderWay() {
        return underWay;
    }

    /// Ends it before the next file, and overwrites what was read.
    public void stop() {
        underWay = false;
        stopped.set(true);
        task.cancel();
        claim().ifPresent(Review::close);
    }

    private Intake work(Way way) throws Exception {
        Intake intake = way.read(this::hear);
        Review review = new Review(intake.groups(), doctor);
        review.spareWhatPlaceholdersWouldReplace();
        unclaimed.set(Optional.of(review));
        if (stopped.get()) {
            claim().ifPresent(Review::close);
            throw new CancellationException("the reading was stopped");
        }
        review.rows().forEach(Row::advice);
        return intake;
    }

    private Optional<Review> claim() {
        return unclaimed.getAndSet(Optional.empty());
    }

    /// However fast files are read, the FX thread hears of it no faster than it can draw.
    private boolean hear(int done, int total, Path file) {
        heard.set(new Step(done, total, String.valueOf(file.getFileName())));
        if (posted.compareAndSet(false, true)) {
            tasks.post(() -> {
                posted.set(false);
                onNews.run();
            });
        }
        return !stopped.get();
    }
}
