package io.strongroom.ui.review;

import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.source.SourceLimits;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.reading.Reading;
import io.strongroom.ui.review.reading.Step;
import io.strongroom.ui.review.words.ReviewNotes;
import io.strongroom.ui.text.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What arrives for a review, and what is told of it. What arrives while the review is on screen
/// joins the rows while they are looked at, and is refused in words at any other time. Use on the
/// FX thread.
final class Additions {

    private final ReviewServices services;
    private final Messages messages;
    private final ReviewRows rows;
    private final SourceLimits limits;
    private final Runnable onNews;
    private Optional<Reading> reading = Optional.empty();
    private Optional<FieldMessage> refusal = Optional.empty();
    private ReviewNotes notes = ReviewNotes.NONE;
    private String stopped = "";
    private boolean back;
    private int added;

    /// @param onNews runs when something else is to be said
    Additions(ReviewServices services, ReviewRows rows, SourceLimits limits, Runnable onNews) {
        this.services = services;
        this.messages = services.messages();
        this.rows = rows;
        this.limits = limits;
        this.onNews = onNews;
    }

    /// What was not taken, passed over or not read.
    ReviewNotes notes() {
        return notes;
    }

    /// Tells again what was told before a lock.
    ///
    /// @param sentence what the lock stopped; empty if it stopped nothing
    void comeBack(ReviewNotes before, String sentence) {
        notes = before;
        stopped = sentence;
        back = true;
    }

    /// Whether the rows come from before a lock, so that nothing else may have them.
    boolean areBack() {
        return back;
    }

    /// What the lock stopped; empty if it stopped nothing.
    String stopped() {
        return stopped;
    }

    /// Tells of what arrived.
    void note(Intake intake) {
        notes = notes.and(ReviewNotes.of(intake, messages));
    }

    /// Takes something in, or says why not and what to do.
    ///
    /// @return whether it is taken in, as far as can be told before it is read
    boolean add(Phase phase, Reading.Way way, Consumer<Exception> onFailure) {
        Optional<String> sentence =
                switch (phase) {
                    case READING -> Optional.of(messages.text("review.add.reading"));
                    case LOOKING ->
                            isUnderWay()
                                    ? Optional.of(messages.text("review.add.reading"))
                                    : Optional.empty();
                    case SENDING, ENDED -> Optional.of(messages.text("review.add.sending"));
                };
        refusal = sentence.map(text -> FieldMessage.of(Severity.WARNING, text));
        if (sentence.isEmpty()) {
            Reading begun = new Reading(services.tasks(), services.doctor(), onNews);
            reading = Optional.of(begun);
            begun.start(
                    way,
                    this::join,
                    failure -> {
                        onNews.run();
                        onFailure.accept(failure);
                    });
        }
        onNews.run();
        return sentence.isEmpty();
    }

    /// Whether something is being read that will join.
    boolean isUnderWay() {
        return reading.filter(Reading::isUnderWay).isPresent();
    }

    /// Whether nothing has joined yet.
    boolean isEmpty() {
        return added == 0;
    }

    /// What is to be said about it at the moment.
    Optional<FieldMessage> said() {
        return refusal.or(
                () -> reading.filter(Reading::isUnderWay).map(Reading::step).map(this::underWay));
    }

    /// A refusal has been read by now.
    void forgetRefusal() {
        refusal = Optional.empty();
    }

    /// Stops what is being read.
    void stop() {
        reading.ifPresent(Reading::stop);
    }

    private FieldMessage underWay(Step step) {
        return FieldMessage.of(
                Severity.HINT,
                step.total() == 0
                        ? messages.text("review.adding")
                        : messages.text("review.adding.count", step.done(), step.total()));
    }

    private void join(Review more, Intake intake) {
        if (fits(more)) {
            added++;
            note(intake);
            rows.add(more);
        } else {
            more.close();
            refusal =
                    Optional.of(
                            FieldMessage.of(
                                    Severity.WARNING,
                                    messages.text("review.add.full", limits.secrets())));
        }
        onNews.run();
    }

    private boolean fits(Review more) {
        List<Row> both = Stream.concat(rows.all().stream(), more.rows().stream()).toList();
        long bytes = both.stream().mapToLong(row -> row.candidate().bytes()).sum();
        return both.size() <= limits.secrets() && bytes <= limits.reviewBytes();
    }
}
