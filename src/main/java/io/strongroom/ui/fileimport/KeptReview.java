package io.strongroom.ui.fileimport;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.recognition.Recognised;
import io.strongroom.ui.accounts.ScopeChoice;
import io.strongroom.ui.review.ReviewViewModel;

import java.util.List;

/// What a review had when its window was put away. The values stay the review's.
///
/// @param source names what arrived
/// @param notes what was not taken, a sentence each
/// @param scope where the secrets go
/// @param rows what is not stored, each under the name it has got
public record KeptReview(
        String source, List<String> notes, ScopeChoice scope, List<Candidate> rows) {

    /// What a review has that is not stored.
    static KeptReview ofUnsent(ReviewViewModel review) {
        return of(
                review,
                review.unsent().stream().map(row -> row.candidate().named(row.name())).toList());
    }

    /// Copies of what a review left out.
    static KeptReview ofLeftOut(ReviewViewModel review) {
        return of(
                review,
                review.rows().leftOut().stream()
                        .map(row -> row.candidate().copy().named(row.name()))
                        .toList());
    }

    private static KeptReview of(ReviewViewModel review, List<Candidate> rows) {
        return new KeptReview(review.source(), review.notes(), review.scopeProperty().get(), rows);
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
