package io.strongroom.ui.review;

import io.strongroom.intake.review.Row;
import io.strongroom.ui.review.ReviewViewModel.Phase;
import io.strongroom.ui.review.reading.Reading;
import io.strongroom.ui.review.reading.ScopeContents;
import io.strongroom.ui.review.reading.ScopeContents.Known;
import io.strongroom.ui.review.sending.SendingRun;
import io.strongroom.ui.review.sending.TakenNames;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.ReviewMessages;

import java.util.List;
import java.util.Optional;

/// Puts together what a review says about itself in each of its phases.
///
/// @param source names what arrived first
record Headlines(
        Messages messages,
        String source,
        ReviewRows rows,
        Reading reading,
        Additions additions,
        ScopeContents contents,
        SendingRun sending,
        TakenNames taken) {

    /// What is to be said at the moment.
    ///
    /// @param scope names where the secrets go, or went
    /// @param insisted whether the user has asked to go on, and was not able to
    Headline at(Phase phase, String scope, boolean insisted) {
        Headline now =
                switch (phase) {
                    case READING -> Headline.reading(source, reading.step(), messages);
                    case LOOKING -> looking(scope, insisted);
                    case SENDING ->
                            Headline.sending(
                                    sending.momentProperty().get(),
                                    rows.summary().total() - sending.stored(),
                                    scope,
                                    messages);
                    case ENDED -> ended(scope);
                };
        return additions.said().map(now::saying).orElse(now);
    }

    /// The rows that are not stored, as far as they were read; until they are sent all of them, and
    /// then those that were sent or are still to be mended.
    List<Row> unsent(Phase phase) {
        return switch (phase) {
            case READING -> List.of();
            case LOOKING -> rows.all();
            case SENDING, ENDED -> rows.all().stream().filter(this::isToBeStored).toList();
        };
    }

    private boolean isToBeStored(Row row) {
        return sending.isOwed(row) || (!sending.concerns(row) && row.problem().isPresent());
    }

    /// What a lock has to tell of a sending that was stopped, which it does itself before it locks;
    /// empty if none was.
    ///
    /// @param scope names where the secrets go
    String stoppedByLock(Phase phase, String scope) {
        boolean wasStopped =
                phase == Phase.ENDED
                        && sending.momentProperty().get().stopping()
                        && sending.stored() < sending.total();
        return phase == Phase.SENDING || wasStopped
                ? messages.text("review.locked", sending.stored(), scope)
                : additions.stopped();
    }

    /// What would be lost if the program ended now; empty if nothing would.
    Optional<String> unsaved(Phase phase) {
        return switch (phase) {
            case READING -> Optional.empty();
            case LOOKING -> unsaved("review.unsaved", rows.summary().notSaved());
            case SENDING -> {
                SendingRun.Moment now = sending.momentProperty().get();
                yield Optional.of(
                        messages.text(
                                "review.unsaved.sending", now.total() - now.done(), now.total()));
            }
            case ENDED -> unsaved("review.unsaved.part", sending.total() - sending.stored());
        };
    }

    private Headline ended(String scope) {
        int unmended =
                (int)
                        rows.all().stream()
                                .filter(row -> !sending.concerns(row) && row.problem().isPresent())
                                .count();
        Headline said =
                Headline.ended(
                        sending.stored(),
                        sending.total(),
                        sending.owed(),
                        rows.summary().total() - sending.total() - unmended,
                        unmended,
                        additions.notes().unread(),
                        scope,
                        taken.trouble(),
                        messages);
        return sending.because()
                .map(failure -> said.refused(new ReviewMessages(messages).of(failure, scope)))
                .orElse(said);
    }

    private Optional<String> unsaved(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(messages.text(key, count));
    }

    /// Names what arrived, first and later.
    String named() {
        return additions.isEmpty() ? source : messages.text("review.source.more", source);
    }

    /// Until every value is compared, the numbers are not the last ones.
    private Headline looking(String scope, boolean insisted) {
        Known known = contents.isComparing() ? new Known.Loading() : contents.knownProperty().get();
        return Headline.looking(
                        rows.summary(),
                        additions.notes().unread(),
                        named(),
                        scope,
                        known,
                        insisted,
                        messages)
                .refused(additions.stopped());
    }
}
