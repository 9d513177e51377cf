package io.strongroom.ui.review.sending;

import io.strongroom.domain.Secret;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a review has brought to where it is to stay.
///
/// @param secrets those that were created or updated, as the server tells them
/// @param files the files whose content is stored, each as it was read
public record Stored(List<Secret> secrets, Set<Path> files) {

    static Stored of(Map<Row, Outcome> outcomes) {
        List<Secret> secrets = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        outcomes.forEach((row, outcome) -> {
            switch (outcome) {
                case Outcome.Created(Secret secret, boolean _) -> secrets.add(secret);
                case Outcome.Updated(Secret secret, boolean _) -> secrets.add(secret);
                case Outcome.Failed _, Outcome.Lost _, Outcome.Unknown _, Outcome.NotSent _ -> {}
            }
            Candidate candidate = row.candidate();
            if (outcome.stored() && candidate.isFile()) {
                candidate.origin().file().ifPresent(files::add);
            }
        });
        return new Stored(secrets, files);
    }
}
