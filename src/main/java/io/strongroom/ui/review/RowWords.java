package io.strongroom.ui.review;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Limits;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.review.Action;
import io.strongroom.intake.review.Row;
import io.strongroom.intake.review.RowProblem;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Fix;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.RowLook.Chip;
import io.strongroom.ui.review.sending.SendingRun;
import io.strongroom.ui.review.sending.TakenNames;
import io.strongroom.ui.text.ByteCount;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.ReviewMessages;
import io.strongroom.ui.text.UserMessages;

import java.util.Optional;
import java.util.function.Consumer;

/// Says what is to be said about a row.
final class RowWords {

    private final ReviewServices services;
    private final Messages messages;
    private final UserMessages userMessages;
    private final ReviewMessages reviewMessages;
    private final ByteCount byteCount;
    private final ReviewRows rows;
    private final SendingRun sending;
    private final TakenNames taken;
    private final Consumer<Row> updateInstead;

    /// @param rows does what a press on a fix asks for
    /// @param sending knows what became of a row
    /// @param taken knows of names that were taken when they were sent
    /// @param updateInstead has a row update the secret that took its name
    RowWords(
            ReviewServices services,
            ReviewRows rows,
            SendingRun sending,
            TakenNames taken,
            Consumer<Row> updateInstead) {
        this.services = services;
        this.messages = services.messages();
        this.userMessages = new UserMessages(messages);
        this.reviewMessages = new ReviewMessages(messages);
        this.byteCount = new ByteCount(messages);
        this.rows = rows;
        this.sending = sending;
        this.taken = taken;
        this.updateInstead = updateInstead;
    }

    /// A row as it looks in a phase.
    ///
    /// @param scope names where it goes, or went
    RowLook of(Row row, Phase phase, String scope) {
        return switch (phase) {
            case READING, LOOKING -> look(row, plan(row), said(row));
            case SENDING -> ofSending(row, Chip.WAITING, scope);
            case ENDED -> ofSending(row, again(row), scope);
        };
    }

    private RowLook ofSending(Row row, Chip before, String scope) {
        if (!sending.concerns(row)) {
            return look(row, Chip.SKIPPED, whySkipped(row));
        }
        Optional<Outcome> outcome = sending.outcome(row);
        Chip chip = outcome.map(RowWords::chip).orElse(before);
        return look(
                row,
                chip,
                outcome.map(ended -> said(row, ended, scope)).orElseGet(() -> planned(chip)));
    }

    private Said whySkipped(Row row) {
        return row.problem()
                .map(problem ->
                        new Said(
                                FieldMessage.of(Severity.WARNING, reviewMessages.brief(problem)),
                                reviewMessages.of(problem)))
                .orElse(Said.NOTHING);
    }

    private Chip again(Row row) {
        return sending.planned(row) == Action.UPDATE ? Chip.UPDATE : Chip.CREATE;
    }

    /// The word for an outcome.
    private static Chip chip(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created _ -> Chip.CREATED;
            case Outcome.Updated _ -> Chip.UPDATED;
            case Outcome.Failed _, Outcome.Lost _ -> Chip.FAILED;
            case Outcome.Unknown _ -> Chip.UNKNOWN;
            case Outcome.NotSent _ -> Chip.NOT_SENT;
        };
    }

    private record Said(FieldMessage brief, String detail) {
        static final Said NOTHING = new Said(FieldMessage.NONE, "");

        static Said of(Severity severity, String sentence) {
            return new Said(FieldMessage.of(severity, sentence), sentence);
        }
    }

    private static Chip plan(Row row) {
        if (row.problem().isPresent()) {
            return row.problem().get() instanceof RowProblem.BadName ? Chip.FIX_NAME : Chip.BLOCKED;
        }
        return switch (row.action()) {
            case CREATE -> Chip.CREATE;
            case UPDATE -> Chip.UPDATE;
            case SKIP -> Chip.SKIP;
        };
    }

    private Said said(Row row) {
        if (row.problem().isPresent()) {
            return said(row, row.problem().get());
        }
        if (!row.advice().isEmpty()) {
            return said(row, row.advice().getFirst());
        }
        if (row.isUnexpanded()) {
            return Said.of(Severity.WARNING, messages.text("review.unexpanded"));
        }
        return row.existing()
                .filter(_ -> row.action() == Action.UPDATE)
                .map(secret ->
                        Said.of(
                                Severity.HINT,
                                messages.text(
                                        "review.exists",
                                        services.times().brief(secret.updatedAt()))))
                .orElse(Said.NOTHING);
    }

    private Said said(Row row, RowProblem problem) {
        String brief = reviewMessages.brief(problem);
        String detail = reviewMessages.of(problem);
        Optional<Fix> fix =
                switch (problem) {
                    case RowProblem.BadName _ ->
                            rows.suggestedName(row).map(name -> use(row, name));
                    case RowProblem.TwiceHere() -> Optional.of(leaveOut(row));
                    case RowProblem.OtherKind _ -> Optional.empty();
                };
        return new Said(new FieldMessage(Severity.BAD, brief, fix), detail);
    }

    private Said said(Row row, Advice advice) {
        String sentence = services.advice().of(advice);
        Severity severity =
                switch (advice.severity()) {
                    case WARNING -> Severity.WARNING;
                    case HINT -> Severity.HINT;
                };
        Optional<Fix> fix =
                advice.fix()
                        .filter(_ -> !row.candidate().isFile())
                        .map(offered ->
                                new Fix(
                                        services.advice().of(offered),
                                        () -> rows.mend(row, advice)));
        return new Said(new FieldMessage(severity, sentence, fix), sentence);
    }

    private Fix use(Row row, String name) {
        return new Fix(messages.text("form.name.use", name), () -> rows.rename(row, name));
    }

    private Fix leaveOut(Row row) {
        return new Fix(messages.text("review.leave-out"), () -> rows.include(row, false));
    }

    /// Of a row that waits to be sent again.
    private Said planned(Chip chip) {
        return switch (chip) {
            case UPDATE -> Said.of(Severity.HINT, messages.text("review.instead.update"));
            case CREATE -> Said.of(Severity.HINT, messages.text("review.instead.create"));
            case SKIP,
                    SKIPPED,
                    FIX_NAME,
                    BLOCKED,
                    WAITING,
                    SENDING,
                    CREATED,
                    UPDATED,
                    FAILED,
                    UNKNOWN,
                    NOT_SENT ->
                    Said.NOTHING;
        };
    }

    private Said nameTaken(Row row, String sentence) {
        Fix fix = new Fix(messages.text("review.instead"), () -> updateInstead.accept(row));
        return taken.problem(row)
                .map(problem -> said(row, problem))
                .orElseGet(() ->
                        new Said(
                                new FieldMessage(
                                        Severity.BAD,
                                        messages.text("review.taken"),
                                        Optional.of(fix)),
                                sentence));
    }

    private Said said(Row row, Outcome outcome, String scope) {
        return switch (outcome) {
            case Outcome.Failed(ApiException.NameTaken failure) ->
                    nameTaken(row, userMessages.of(failure, scope));
            case Outcome.Created(var _, boolean later) -> found(later);
            case Outcome.Updated(var _, boolean later) -> found(later);
            case Outcome.Failed(ApiException failure) ->
                    Said.of(Severity.BAD, userMessages.of(failure, scope));
            case Outcome.Lost _ -> Said.of(Severity.BAD, messages.text("sending.lost", scope));
            case Outcome.Unknown _ ->
                    Said.of(Severity.WARNING, messages.text("review.unknown", scope));
            case Outcome.NotSent(Optional<ApiException> because) ->
                    because.map(failure -> userMessages.of(failure, scope))
                            .map(sentence -> Said.of(Severity.WARNING, sentence))
                            .orElse(Said.NOTHING);
        };
    }

    private Said found(boolean later) {
        return later ? Said.of(Severity.HINT, messages.text("review.found-later")) : Said.NOTHING;
    }

    private RowLook look(Row row, Chip chip, Said said) {
        Candidate candidate = row.candidate();
        String chipText = messages.text("review.chip." + chip);
        String size = size(candidate);
        String kind = candidate.isFile() ? messages.text("review.kind." + candidate.kind()) : "";
        String spokenKind = kind.isEmpty() ? messages.text("list.kind.text") : kind;
        return new RowLook(
                chip,
                chipText,
                kind,
                size,
                said.brief(),
                said.detail(),
                source(candidate.origin()),
                origin(candidate.origin()),
                messages.text(
                        "review.row.spoken",
                        row.name(),
                        spokenKind,
                        size,
                        chipText,
                        said.detail()));
    }

    /// Of a file, against the most that a file may have; a text has no such limit.
    private String size(Candidate candidate) {
        String size = byteCount.of(candidate.bytes());
        return candidate.isFile()
                ? messages.text("review.size.of", size, byteCount.of(Limits.FILE_BYTES))
                : size;
    }

    private String source(Origin origin) {
        return origin.file().isPresent() ? origin.fileName() : messages.text("review.paste");
    }

    private String origin(Origin origin) {
        String file = source(origin);
        return origin.line().isPresent()
                ? messages.text("review.origin.line", file, origin.line().getAsInt())
                : file;
    }
}
