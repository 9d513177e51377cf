package io.strongroom.ui.review;

import io.strongroom.ui.control.FieldMessage;
import io.strongroom.ui.control.FieldMessage.Severity;
import io.strongroom.ui.review.reading.ScopeContents.Known;
import io.strongroom.ui.review.reading.Step;
import io.strongroom.ui.review.sending.Owed;
import io.strongroom.ui.review.sending.SendingRun;
import io.strongroom.ui.review.words.Counts;
import io.strongroom.ui.text.Messages;

import java.util.List;
import java.util.Optional;

/// What a review says about itself.
///
/// @param title what it is about, for example `Review 6 secrets from .env`
/// @param numbers how the rows stand, for example `4 new · 1 update · 1 must be fixed`
/// @param filter the words on the switch that shows only the rows that the numbers say something is
///   to be done about; empty if there are none
/// @param submit the words on the button that goes on
/// @param said what is said beside the buttons
/// @param refusal why a sending ended before all of it was sent, this one or the one before a lock,
///   said above the rows; empty if it did not
/// @param whole whether, once it has ended, nothing arrived that was to be mended first
public record Headline(
        String title,
        String numbers,
        String filter,
        String submit,
        FieldMessage said,
        String refusal,
        boolean whole) {

    Headline(String title, String numbers, String filter, String submit, FieldMessage said) {
        this(title, numbers, filter, submit, said, "", true);
    }

    static Headline reading(String source, Step step, Messages messages) {
        return new Headline(
                messages.text("review.reading", source),
                step.total() == 0
                        ? messages.text("review.reading.hint")
                        : messages.text(
                                "review.reading.count", step.done(), step.total(), step.current()),
                "",
                "",
                FieldMessage.NONE);
    }

    static Headline looking(
            ReviewSummary summary,
            List<String> unread,
            String source,
            String scope,
            Known known,
            boolean insisted,
            Messages messages) {
        FieldMessage said =
                switch (known) {
                    case Known.Loading() -> hint(messages.text("review.scope-loading", scope));
                    case Known.Failed(String sentence) -> FieldMessage.of(Severity.BAD, sentence);
                    case Known.Secrets _ ->
                            insisted && summary.toSend() == 0
                                    ? FieldMessage.of(Severity.BAD, messages.text("review.nothing"))
                                    : hint(messages.text("review.hint"));
                };
        String submit =
                known instanceof Known.Failed
                        ? messages.text("form.look-again")
                        : summary.submit(scope, messages);
        return new Headline(
                messages.text("review.title", summary.total(), source),
                summary.words(unread, messages),
                summary.filter(messages),
                submit,
                said);
    }

    /// @param unsaved how many rows are not stored so far
    static Headline sending(SendingRun.Moment now, int unsaved, String scope, Messages messages) {
        return new Headline(
                messages.text("review.sending", now.total(), scope),
                messages.text("review.sending.count", now.done(), now.total()),
                unsaved(unsaved, messages),
                "",
                hint(underWay(now, scope, messages)));
    }

    private static String underWay(SendingRun.Moment now, String scope, Messages messages) {
        if (now.lookingBack()) {
            return messages.text("review.looking-back", scope);
        }
        if (now.stopping()) {
            return messages.text("review.stopping.text");
        }
        return now.pause()
                .map(pause -> messages.text("review.paused", Math.max(1, pause.toSeconds())))
                .orElse(now.current());
    }

    /// @param total how many were sent
    /// @param leftOut how many rows were not, because they were left out
    /// @param unmended how many rows were not, because something of theirs was to be mended
    /// @param unread how many lines gave no row, in words
    /// @param trouble what went wrong since then
    static Headline ended(
            int stored,
            int total,
            Owed owed,
            int leftOut,
            int unmended,
            List<String> unread,
            String scope,
            Optional<String> trouble,
            Messages messages) {
        int missing = total - stored;
        String filter = unsaved(missing + leftOut + unmended, messages);
        if (missing == 0) {
            boolean whole = unread.isEmpty() && unmended == 0;
            return new Headline(
                    messages.text("review.saved", stored, scope),
                    whole
                            ? messages.text("review.saved.all", leftOut)
                            : new Counts(messages)
                                    .add("review.count.unmended", unmended)
                                    .add("review.count.skipped", leftOut)
                                    .add(unread)
                                    .words(),
                    filter,
                    "",
                    trouble(trouble).orElse(FieldMessage.NONE),
                    "",
                    whole);
        }
        String submit =
                messages.text(owed.notSent() > 0 ? "review.retry.rest" : "review.retry", missing);
        String hint =
                messages.text(owed.stopped() ? "review.stopped" : "review.retry.hint", missing);
        return new Headline(
                messages.text("review.saved.part", stored, total, scope),
                new Counts(messages)
                        .add("review.count.failed", owed.failed())
                        .add("review.count.unknown", owed.unknown())
                        .add("review.count.not-sent", owed.notSent())
                        .add("review.count.ready", missing - owed.total())
                        .add("review.count.unmended", unmended)
                        .add("review.count.skipped", leftOut)
                        .add(unread)
                        .words(),
                filter,
                submit,
                trouble(trouble).orElseGet(() -> FieldMessage.of(Severity.WARNING, hint)));
    }

    /// What became of a sending, in one line: also how many are not stored, if some are not that
    /// nobody left out.
    public String outcome(Messages messages) {
        return submit.isEmpty() && whole ? title : messages.text("review.outcome", title, numbers);
    }

    /// The same with something else said beside the buttons.
    Headline saying(FieldMessage other) {
        return new Headline(title, numbers, filter, submit, other, refusal, whole);
    }

    /// The same with why not all was sent.
    Headline refused(String sentence) {
        return new Headline(title, numbers, filter, submit, said, sentence, whole);
    }

    private static String unsaved(int rows, Messages messages) {
        return rows == 0 ? "" : messages.text("review.only-unsaved", rows);
    }

    private static Optional<FieldMessage> trouble(Optional<String> sentence) {
        return sentence.map(text -> FieldMessage.of(Severity.BAD, text));
    }

    private static FieldMessage hint(String text) {
        return FieldMessage.of(Severity.HINT, text);
    }
}
