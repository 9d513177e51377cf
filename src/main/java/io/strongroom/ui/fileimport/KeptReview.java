package io.strongroom.ui.fileimport;

import io.strongroom.intake.recognition.Candidate;
import io.strongroom.ui.accounts.ScopeChoice;

import java.util.List;

/// What a review had when its window was put away. The values stay the review's.
///
/// @param source names what arrived
/// @param notes what was not taken, a sentence each
/// @param scope where the secrets go
/// @param rows what is not stored, each under the name it has got
public record KeptReview(
        String source, List<String> notes, ScopeChoice scope, List<Candidate> rows) {

    @Override
    public String toString() {
        return "KeptReview[not shown]";
    }
}
