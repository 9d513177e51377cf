package io.strongroom.app.importing;

import io.strongroom.domain.Secret;
import io.strongroom.domain.SecretName;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Review;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Item;
import io.strongroom.ui.text.IntakeMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.ReviewMessages;

import java.util.List;
import java.util.Optional;

/// Decides what is done with each row of a review when nobody looks at it: names that are taken are
/// left alone unless updates were asked for, and what has a problem is left out and told.
public final class ImportPlan {

    private final Review review;
    private final boolean update;
    private final Messages messages;
    private final IntakeMessages sentences;
    private final String scopeName;

    /// @param review the rows, judged against what is in the scope; stays the caller's
    /// @param update whether a secret that is there gets the new value
    /// @param messages the texts to make sentences of
    /// @param scopeName the scope, as the user knows it
    public ImportPlan(Review review, boolean update, Messages messages, String scopeName) {
        this.review = review;
        this.update = update;
        this.messages = messages;
        this.sentences = new IntakeMessages(messages);
        this.scopeName = scopeName;
    }

    /// Every row, in the order of the review.
    public List<PlannedRow> rows() {
        return review.rows().stream().map(this::planned).toList();
    }

    private PlannedRow planned(Row row) {
        boolean leftAlone = row.action() == Action.UPDATE && !update;
        Action action = leftAlone ? Action.SKIP : row.action();
        return new PlannedRow(row, action, problem(row, leftAlone), item(row, action));
    }

    private Optional<String> problem(Row row, boolean leftAlone) {
        if (row.isStored()) {
            return Optional.of(messages.text("command.import.stored", scopeName));
        }
        if (row.repeated().isPresent()) {
            return row.repeated()
                    .map(new ReviewMessages(messages)::of)
                    .map(earlier -> messages.text("command.import.repeated", earlier));
        }
        if (leftAlone || (isSpared(row) && !update)) {
            return Optional.of(messages.text("command.import.taken", scopeName));
        }
        if (isSpared(row)) {
            return Optional.of(messages.text("command.import.placeholder", scopeName));
        }
        return row.problem().map(found -> sentences.of(found, review.suggestedName(row)));
    }

    /// Nobody leaves a row out here, so that one that could be stored is left out for what it would
    /// replace.
    private static boolean isSpared(Row row) {
        return !row.included() && row.problem().isEmpty() && row.existing().isPresent();
    }

    private Optional<Item> item(Row row, Action action) {
        Candidate candidate = row.candidate();
        return switch (action) {
            case CREATE ->
                    Optional.of(
                            Item.create(
                                    new SecretName(row.name()),
                                    candidate.value(),
                                    candidate.isFile(),
                                    Optional.empty(),
                                    review.scope()));
            case UPDATE -> Optional.of(Item.update(existing(row), candidate.value()));
            case SKIP -> Optional.empty();
        };
    }

    private static Secret existing(Row row) {
        return row.existing().orElseThrow();
    }
}
