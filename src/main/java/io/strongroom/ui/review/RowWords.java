package io.strongroom.ui.review;

import io.strongroom.domain.Limits;
import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.recognition.Candidate;
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
import io.strongroom.ui.review.words.OutcomeWords;
import io.strongroom.ui.review.words.Said;
import io.strongroom.ui.text.ByteCount;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.ReviewMessages;

import java.util.Optional;
import java.util.function.Consumer;

/// Says what is to be said about a row.
final class RowWords {

    private final ReviewServices services;
    private final Messages messages;
    private final ReviewMessages reviewMessages;
    private final ByteCount byteCount;
    private final ReviewRows rows;
    private final SendingRun sending;
    private final OutcomeWords outcomes;
    private final Consumer<Row> typeValue;

    /// @param rows does what a press on a fix asks for
    /// @param sending knows what became of a row
    /// @param taken knows of names that were taken when they were sent
    /// @param updateInstead has a row update the secret that took its name
    /// @param typeValue asks for a row's value
    RowWords(
            ReviewServices services,
            ReviewRows rows,
            SendingRun sending,
            TakenNames taken,
            Consumer<Row> updateInstead,
            Consumer<Row> typeValue) {
        this.services = services;
        this.messages = services.messages();
        this.reviewMessages = new ReviewMessages(messages);
        this.byteCount = new ByteCount(messages);
        this.rows = rows;
        this.sending = sending;
        this.typeValue = typeValue;
        this.outcomes = new OutcomeWords(messages, taken, sending::because, updateInstead);
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
            Chip chip = row.problem().isPresent() ? plan(row) : Chip.SKIPPED;
            return look(row, chip, leftOut(row));
        }
        Optional<Outcome> outcome = sending.outcome(row);
        Chip chip = outcome.map(RowWords::chip).orElse(before);
        return look(
                row,
                chip,
                outcome.map(ended -> outcomes.of(row, ended, scope))
                        .orElseGet(() -> planned(chip)));
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

    private static Chip plan(Row row) {
        if (row.problem().isPresent()) {
            return row.problem().get() instanceof RowProblem.BadName ? Chip.FIX_NAME : Chip.BLOCKED;
        }
        return switch (row.action()) {
            case CREATE -> Chip.CREATE;
            case UPDATE -> Chip.UPDATE;
            case SKIP -> row.existing().isPresent() ? Chip.EXISTS : Chip.SKIP;
        };
    }

    private Said said(Row row) {
        if (row.problem().isPresent()) {
            return said(row, row.problem().get());
        }
        if (isLeftAsStored(row)) {
            return stored(update(row));
        }
        if (isLeftAsRepeated(row)) {
            return repeated(row);
        }
        if (!row.advice().isEmpty()) {
            return said(row, row.advice().getFirst());
        }
        if (row.isUnexpanded()) {
            return Said.of(
                    Severity.WARNING, messages.text("review.unexpanded"), leaveOutOrUpdate(row));
        }
        return exists(row, update(row));
    }

    /// That a secret of its name is there, if there is one.
    private Said exists(Row row, Optional<Fix> fix) {
        return row.existing()
                .map(secret ->
                        Said.of(
                                Severity.HINT,
                                messages.text(
                                        "review.exists",
                                        services.times().brief(secret.updatedAt())),
                                fix))
                .orElse(Said.NOTHING);
    }

    private static boolean isLeftAsStored(Row row) {
        return row.isStored() && !row.included();
    }

    private Said stored(Optional<Fix> fix) {
        return Said.of(Severity.HINT, messages.text("review.stored"), fix);
    }

    private static boolean isLeftAsRepeated(Row row) {
        return row.repeated().isPresent() && !row.included() && row.problem().isEmpty();
    }

    private Said repeated(Row row) {
        return row.repeated()
                .map(earlier ->
                        Said.of(
                                Severity.HINT,
                                messages.text("review.repeated", reviewMessages.of(earlier))))
                .orElse(Said.NOTHING);
    }

    private Said leftOut(Row row) {
        if (isLeftAsStored(row)) {
            return stored(Optional.empty());
        }
        if (isLeftAsRepeated(row)) {
            return repeated(row);
        }
        return row.problem().isPresent() ? outcomes.ofLeftOut(row) : exists(row, Optional.empty());
    }

    /// In a few words beside a press that mends it, and else in the sentence that says what to do.
    private Said said(Row row, RowProblem problem) {
        String detail = reviewMessages.of(problem);
        Optional<Fix> fix =
                switch (problem) {
                    case RowProblem.BadName _, RowProblem.OtherKind _ ->
                            rows.suggestedName(row).map(name -> use(row, name));
                    case RowProblem.TwiceHere _ -> Optional.of(leaveOut(row));
                };
        String brief = fix.isPresent() ? reviewMessages.brief(problem) : detail;
        return new Said(new FieldMessage(Severity.BAD, brief, fix), detail);
    }

    private Said said(Row row, Advice advice) {
        Severity severity =
                switch (advice.severity()) {
                    case WARNING -> Severity.WARNING;
                    case HINT -> Severity.HINT;
                };
        Optional<Fix> fix = row.candidate().isFile() ? Optional.empty() : fix(row, advice);
        return Said.of(
                severity,
                services.advice().of(advice),
                severity == Severity.WARNING ? fix.or(() -> leaveOutOrUpdate(row)) : fix);
    }

    private Optional<Fix> fix(Row row, Advice advice) {
        if (advice instanceof Advice.Placeholder) {
            return Optional.of(
                    new Fix(messages.text("review.type-value"), () -> typeValue.accept(row)));
        }
        return advice.fix()
                .map(offered ->
                        new Fix(services.advice().of(offered), () -> rows.mend(row, advice)));
    }

    /// What cannot be mended here can be left out, and what was can update what is there.
    private Optional<Fix> leaveOutOrUpdate(Row row) {
        return row.included() ? Optional.of(leaveOut(row)) : update(row);
    }

    private Optional<Fix> update(Row row) {
        return row.existing()
                .filter(_ -> !row.included())
                .map(_ -> new Fix(messages.text("review.update"), () -> rows.include(row, true)));
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
                    EXISTS,
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

    private RowLook look(Row row, Chip chip, Said said) {
        Candidate candidate = row.candidate();
        String chipText = messages.text("review.chip." + chip);
        String size = size(candidate);
        String kind = candidate.isFile() ? messages.text("review.kind." + candidate.kind()) : "";
        String spokenKind = kind.isEmpty() ? messages.text("list.kind.text") : kind;
        String was = was(row);
        return new RowLook(
                was,
                chip,
                chipText,
                kind,
                size,
                said.brief(),
                said.detail(),
                reviewMessages.brief(row.place()),
                reviewMessages.of(row.place()),
                messages.text(
                        "review.row.spoken",
                        was.isEmpty() ? row.name() : row.name() + ", " + was,
                        spokenKind,
                        size,
                        chipText,
                        said.detail()));
    }

    /// Of a row with another name than the one it arrived with.
    private String was(Row row) {
        String arrived = row.candidate().proposedName();
        return arrived.isEmpty() || arrived.equals(row.name())
                ? ""
                : messages.text("review.was", arrived);
    }

    /// Of a file, against the most that a file may have; a text has no such limit.
    private String size(Candidate candidate) {
        String size = byteCount.of(candidate.bytes());
        return candidate.isFile()
                ? messages.text("review.size.of", size, byteCount.of(Limits.FILE_BYTES))
                : size;
    }
}
