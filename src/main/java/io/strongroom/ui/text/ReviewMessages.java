package io.strongroom.ui.text;

import io.strongroom.intake.review.RowProblem;

/// What keeps a row of a review from being sent: in a few words, for the row, and in a sentence
/// that says what to do. The switches have no default, so that a new kind does not compile until it
/// has words.
public final class ReviewMessages {

    private final Messages messages;
    private final UserMessages userMessages;

    /// @param messages the texts to make sentences of
    public ReviewMessages(Messages messages) {
        this.messages = messages;
        this.userMessages = new UserMessages(messages);
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
}
