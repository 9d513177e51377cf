package io.strongroom.ui.text;

import io.strongroom.api.ApiException;
import io.strongroom.intake.recognition.Origin;
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

    /// Where a row is from, as its file with its line: `.env:12`.
    public String brief(Origin origin) {
        return at("review.origin.line.brief", origin);
    }

    /// Where a row is from, in words: `.env, line 12`.
    public String of(Origin origin) {
        return at("review.origin.line", origin);
    }

    private String at(String key, Origin origin) {
        String file =
                origin.fileName().isEmpty() ? messages.text("review.paste") : origin.fileName();
        return origin.line().isPresent()
                ? messages.text(key, file, String.valueOf(origin.line().getAsInt()))
                : file;
    }

    /// Why a row was not stored. Of one that may have arrived, the next try finds out.
    ///
    /// @param scope names where it was to go
    public String of(ApiException failure, String scope) {
        return failure instanceof ApiException.OutcomeUnknown
                ? messages.text("review.unknown.rest")
                : userMessages.of(failure, scope);
    }

    /// What keeps a row from being sent, in a few words.
    public String brief(RowProblem problem) {
        return switch (problem) {
            case RowProblem.BadName _ -> messages.text("review.problem.name");
            case RowProblem.TwiceHere(Origin other) ->
                    messages.text("review.problem.twice", of(other));
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
            case RowProblem.TwiceHere(Origin other) ->
                    messages.text("review.problem.twice.long", of(other));
            case RowProblem.OtherKind(var existing) ->
                    messages.text(
                            existing.isFile()
                                    ? "review.problem.is-file.long"
                                    : "review.problem.is-text.long");
        };
    }
}
