package io.strongroom.ui.fileimport;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.recognition.Recognised;
import io.strongroom.intake.review.Row;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.Headline;
import io.strongroom.ui.review.ReviewServices;
import io.strongroom.ui.review.ReviewViewModel;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook;
import io.strongroom.ui.review.words.KeptResult;
import io.strongroom.ui.review.words.ReviewNotes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a review had when its window was put away. The values stay the review's.
///
/// @param source names what arrived
/// @param notes what is told beside the rows
/// @param stopped what the lock stopped, in a sentence; empty if it stopped nothing
/// @param scope where the secrets go
/// @param rows what is not stored, each under the name it has got; there may be none
/// @param leftOut which of these, counted from 0, the user left out
/// @param last what became of the last import
public record KeptReview(
        String source,
        ReviewNotes notes,
        String stopped,
        ScopeChoice scope,
        List<Candidate> rows,
        Set<Integer> leftOut,
        Optional<KeptResult> last) {

    /// What a review has that is not stored.
    static KeptReview ofUnsent(ReviewViewModel review, Optional<KeptResult> last) {
        List<Row> rows = review.unsent();
        return of(
                review,
                rows.stream()
                        .map(row -> row.candidate().named(row.name()).from(row.place()))
                        .toList(),
                IntStream.range(0, rows.size())
                        .filter(index -> rows.get(index).isLeftOut())
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()),
                last,
                review.notes(),
                review.stoppedByLock());
    }

    /// Nothing but what became of the last import.
    static KeptReview ofResult(KeptResult last, ScopeChoice scope) {
        return new KeptReview(
                "", ReviewNotes.NONE, "", scope, List.of(), Set.of(), Optional.of(last));
    }

    /// What became of a review, once it was sent.
    static Optional<KeptResult> result(ReviewViewModel review) {
        if (review.phaseProperty().get() != Phase.ENDED) {
            return Optional.empty();
        }
        Headline said = review.headlineProperty().get();
        List<KeptResult.Line> lines =
                Stream.concat(
                                review.rows().all().stream()
                                        .map(row -> line(row.name(), review.lookOf(row))),
                                review.notes().sentences().stream().map(KeptResult.Line::note))
                        .toList();
        return Optional.of(new KeptResult(said.title(), said.numbers(), lines));
    }

    private static KeptResult.Line line(String name, RowLook look) {
        return new KeptResult.Line(name, look.chipText(), look.detail());
    }

    /// Copies of what a review left out. What was told of what arrived has been read by then.
    static KeptReview ofLeftOut(ReviewViewModel review) {
        return of(
                review,
                review.rows().leftOut().stream()
                        .map(row -> row.candidate().copy().named(row.name()))
                        .toList(),
                Set.of(),
                Optional.empty(),
                ReviewNotes.NONE,
                "");
    }

    private static KeptReview of(
            ReviewViewModel review,
            List<Candidate> rows,
            Set<Integer> leftOut,
            Optional<KeptResult> last,
            ReviewNotes notes,
            String stopped) {
        return new KeptReview(
                review.source(), notes, stopped, review.scopeProperty().get(), rows, leftOut, last);
    }

    /// The same, to be saved to another scope; the values are shared with this one. What became of
    /// the last import stays behind.
    public KeptReview in(ScopeChoice other) {
        return new KeptReview(source, notes, stopped, other, rows, leftOut, Optional.empty());
    }

    /// A review that is to read [#intake()].
    ReviewViewModel review(ReviewServices services) {
        return new ReviewViewModel(services, scope, source);
    }

    /// The same, of what comes back after a lock.
    ReviewViewModel back(ReviewServices services) {
        ReviewViewModel review = review(services);
        review.comeBack(notes, stopped);
        review.phaseProperty()
                .subscribe(phase -> {
                    if (phase == Phase.LOOKING && !leftOut.isEmpty()) {
                        List<Row> all = review.rows().all();
                        review.rows().leaveOut(leftOut.stream().map(all::get).toList());
                    }
                });
        return review;
    }

    /// The rows as what arrives; it owns their values.
    Intake intake() {
        return new Intake(rows.stream().map(Recognised::of).toList(), List.of(), List.of());
    }

    @Override
    public String toString() {
        return "KeptReview[not shown]";
    }
}
