package io.strongroom.ui.review.words;

import io.strongroom.api.ApiException;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.review.sending.TakenNames;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.ReviewMessages;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Says what became of a row that was to be sent.
public final class OutcomeWords {

    private final Messages messages;
    private final ReviewMessages reviewMessages;
    private final TakenNames taken;
    private final Supplier<Optional<ApiException>> because;
    private final Consumer<Row> updateInstead;

    /// @param taken knows of names that were taken when they were sent
    /// @param because what ended the sending before all was sent, which is told above the rows
    /// @param updateInstead has a row update the secret that took its name
    public OutcomeWords(
            Messages messages,
            TakenNames taken,
            Supplier<Optional<ApiException>> because,
            Consumer<Row> updateInstead) {
        this.messages = messages;
        this.reviewMessages = new ReviewMessages(messages);
        this.taken = taken;
        this.because = because;
        this.updateInstead = updateInstead;
    }

    /// What is said about an outcome.
    ///
    /// @param scope names where the row went
    public Said of(Row row, Outcome outcome, String scope) {
        return switch (outcome) {
            case Outcome.Failed(ApiException.NameTaken failure) ->
                    nameTaken(row, reviewMessages.of(failure, scope));
            case Outcome.Created(var _, boolean later) -> found(later);
            case Outcome.Updated(var _, boolean later) -> found(later);
            case Outcome.Failed(ApiException failure) ->
                    refused(Severity.BAD, reviewMessages.of(failure, scope), scope);
            case Outcome.Lost _ -> Said.of(Severity.BAD, messages.text("sending.lost", scope));
            case Outcome.Unknown _ ->
                    Said.of(Severity.WARNING, messages.text("review.unknown", scope));
            case Outcome.NotSent(Optional<ApiException> because) ->
                    because.map(failure -> reviewMessages.of(failure, scope))
                            .map(sentence -> refused(Severity.HINT, sentence, scope))
                            .orElseGet(() ->
                                    Said.of(Severity.HINT, messages.text("review.stopped.row")));
        };
    }

    /// What is said about a row that was left out because something was in its way.
    public Said ofLeftOut(Row row) {
        return row.problem()
                .map(problem ->
                        new Said(
                                FieldMessage.of(Severity.WARNING, reviewMessages.brief(problem)),
                                reviewMessages.of(problem)))
                .orElse(Said.NOTHING);
    }

    private Said nameTaken(Row row, String sentence) {
        return taken.problem(row)
                .map(problem ->
                        new Said(
                                FieldMessage.of(Severity.BAD, reviewMessages.brief(problem)),
                                reviewMessages.of(problem)))
                .orElseGet(() -> new Said(offerUpdate(row), sentence));
    }

    private FieldMessage offerUpdate(Row row) {
        return new FieldMessage(
                Severity.BAD,
                messages.text("review.taken"),
                Optional.of(
                        new Fix(messages.text("review.instead"), () -> updateInstead.accept(row))));
    }

    /// One and the same refusal is told once above the rows, and not on each of them again.
    private Said refused(Severity severity, String sentence, String scope) {
        boolean told =
                because.get()
                        .map(failure -> reviewMessages.of(failure, scope))
                        .filter(sentence::equals)
                        .isPresent();
        return told
                ? new Said(FieldMessage.of(severity, messages.text("review.told-above")), sentence)
                : Said.of(severity, sentence);
    }

    private Said found(boolean later) {
        return later ? Said.of(Severity.HINT, messages.text("review.found-later")) : Said.NOTHING;
    }
}
