package io.strongroom.ui.text;

import io.strongroom.intake.review.RowProblem;
import io.strongroom.intake.source.Passed;
import io.strongroom.intake.source.Refusal;

/// A sentence for each thing that is told about what arrives: what was not taken and why, and what
/// keeps a row from being sent. The switches have no default, so that a new kind does not compile
/// until it has words.
public final class ReviewMessages {

    private final Messages messages;
    private final UserMessages userMessages;

    /// @param messages the texts to make sentences of
    public ReviewMessages(Messages messages) {
        this.messages = messages;
        this.userMessages = new UserMessages(messages);
    }

    /// Why something was not taken.
    public String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.OfFile(var why) -> userMessages.of(why);
            case Refusal.TooManyFiles(int limit) -> messages.text("review.refused.too-many", limit);
            case Refusal.ManyTooLarge(var file, long bytes, int limit) ->
                    messages.text(
                            "review.refused.many-too-large",
                            String.valueOf(file.getFileName()),
                            megabytes(bytes),
                            megabytes(limit));
            case Refusal.ReviewFull(var file, long limit) ->
                    messages.text(
                            "review.refused.full",
                            String.valueOf(file.getFileName()),
                            megabytes(limit));
            case Refusal.TooDeep(var folder, int limit) ->
                    messages.text(
                            "review.refused.too-deep", String.valueOf(folder.getFileName()), limit);
            case Refusal.TooManySecrets(var file, int count, int limit) ->
                    messages.text(
                            "review.refused.too-many-secrets",
                            file.map(path -> String.valueOf(path.getFileName()))
                                    .orElseGet(() -> messages.text("review.paste")),
                            count,
                            limit);
            case Refusal.OfPaste(var why) -> userMessages.of(why);
            case Refusal.PasteTooLong(long length, int limit) ->
                    messages.text("review.refused.paste-too-long", length, limit);
        };
    }

    /// What was passed over on purpose, and why.
    public String of(Passed passed) {
        return messages.text(
                "review.refused.passed." + passed.why(),
                String.valueOf(passed.path().getFileName()));
    }

    /// What keeps a row from being sent, in a few words.
    public String brief(RowProblem problem) {
        return switch (problem) {
            case RowProblem.BadName _ -> messages.text("review.problem.name");
            case RowProblem.TwiceHere() -> messages.text("review.problem.twice");
            case RowProblem.OtherKind(var existing) ->
                    messages.text(
                            existing.isFile()
                                    ? "review.problem.is-file"
                                    : "review.problem.is-text");
        };
    }

    /// What keeps a row from being sent, and what to do about it.
    public String of(RowProblem problem) {
        return switch (problem) {
            case RowProblem.BadName(var violation) -> userMessages.of(violation);
            case RowProblem.TwiceHere() -> messages.text("review.problem.twice.long");
            case RowProblem.OtherKind(var existing) ->
                    messages.text(
                            existing.isFile()
                                    ? "review.problem.is-file.long"
                                    : "review.problem.is-text.long");
        };
    }

    private static double megabytes(long bytes) {
        return bytes / (1024.0 * 1024.0);
    }
}
