package io.strongroom.ui.text;

import io.strongroom.api.ApiException;
import io.strongroom.domain.envfile.Problem;
import io.strongroom.intake.recognition.Note;
import io.strongroom.intake.review.RowProblem;
import io.strongroom.intake.sending.Outcome;
import io.strongroom.intake.source.Passed;
import io.strongroom.intake.source.Refusal;

import java.nio.file.Path;
import java.util.Optional;

/// Sentences for what arrives and is sent as one of many: why something was not taken, what is in
/// the way of a secret, and what became of it. As in [UserMessages], no sentence holds a value.
public final class IntakeMessages {

    private final Messages messages;
    private final UserMessages sentences;

    /// @param messages the texts to make sentences of
    public IntakeMessages(Messages messages) {
        this.messages = messages;
        this.sentences = new UserMessages(messages);
    }

    /// Why something that arrived was not taken.
    public String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.OfFile(var why) -> sentences.of(why);
            case Refusal.TooManyFiles(int limit) -> messages.text("intake.too-many-files", limit);
            case Refusal.ManyTooLarge(var file, long bytes, int limit) ->
                    messages.text("intake.many-too-large", name(file), bytes, limit);
            case Refusal.ReviewFull(var file, long limit) ->
                    messages.text("intake.full", name(file), limit);
            case Refusal.TooDeep(var folder, int limit) ->
                    messages.text("intake.too-deep", folder.toString(), limit);
            case Refusal.TooManySecrets(var file, int count, int limit) ->
                    file.map(path ->
                                    messages.text(
                                            "intake.too-many-secrets", name(path), count, limit))
                            .orElseGet(() -> messages.text("intake.too-many-pasted", count, limit));
            case Refusal.OfPaste(var why) -> sentences.of(why);
            case Refusal.PasteTooLong(long length, int limit) ->
                    messages.text("intake.paste-too-long", length, limit);
        };
    }

    /// What was left out of a folder on purpose.
    public String of(Passed passed) {
        String path = passed.path().toString();
        return switch (passed.why()) {
            case TOOL_FOLDER -> messages.text("intake.passed.tool-folder", path);
            case SYSTEM_FILE -> messages.text("intake.passed.system-file", path);
            case LINKED_FOLDER -> messages.text("intake.passed.linked-folder", path);
            case LINK_ELSEWHERE -> messages.text("intake.passed.link-elsewhere", path);
        };
    }

    /// What is to be known about a content with many secrets.
    public String of(Note note) {
        return switch (note) {
            case Note.OfLine(Problem problem) -> of(problem);
            case Note.KeyLeftOut(String key, var why) ->
                    messages.text("intake.key-left-out", key, sentences.of(why));
            case Note.NoName(String key) -> messages.text("intake.no-name", key);
            case Note.NotText() -> messages.text("intake.env-not-text");
            case Note.NoLine() -> messages.text("intake.env-no-line");
        };
    }

    /// What keeps a secret from being sent.
    ///
    /// @param suggestedName a name that would do, if there is one
    public String of(RowProblem problem, Optional<String> suggestedName) {
        return switch (problem) {
            case RowProblem.BadName(var violation) -> {
                String sentence = sentences.of(violation);
                yield suggestedName
                        .map(better -> messages.text("intake.name.suggestion", sentence, better))
                        .orElse(sentence);
            }
            case RowProblem.TwiceHere(var other) ->
                    messages.text("intake.twice-here", new ReviewMessages(messages).of(other));
            case RowProblem.OtherKind(var existing) ->
                    messages.text(
                            existing.isFile() ? "intake.is-a-file" : "intake.is-a-text",
                            existing.name());
        };
    }

    /// Why a secret that is not stored is not.
    ///
    /// @param scope the scope it was for, as the user knows it
    /// @return empty if it is stored
    public Optional<String> of(Outcome outcome, String scope) {
        return switch (outcome) {
            case Outcome.Created _, Outcome.Updated _ -> Optional.empty();
            case Outcome.Failed(ApiException failure) -> Optional.of(sentences.of(failure, scope));
            case Outcome.Lost _ -> Optional.of(messages.text("sending.lost", scope));
            case Outcome.Unknown _ -> Optional.of(messages.text("sending.unknown", scope));
            case Outcome.NotSent(Optional<ApiException> because) ->
                    Optional.of(
                            because.map(failure ->
                                            messages.text(
                                                    "sending.not-sent",
                                                    sentences.of(failure, scope)))
                                    .orElseGet(() -> messages.text("sending.cancelled")));
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private String of(Problem problem) {
        return switch (problem) {
            case Problem.NoAssignment _ -> messages.text("envfile.no-assignment");
            case Problem.BadKey _ -> messages.text("envfile.bad-key");
            case Problem.EmptyValue(int _, String key) -> messages.text("envfile.empty", key);
            case Problem.UnterminatedQuote(int _, String key, var _) ->
                    messages.text("envfile.unterminated", key);
            case Problem.TextAfterQuote(int _, String key, var _) ->
                    messages.text("envfile.text-after-quote", key);
            case Problem.HalfCharacter(int _, String key) ->
                    messages.text("envfile.half-character", key);
            case Problem.DuplicateKey(int _, String key, int lastLine) ->
                    messages.text("envfile.duplicate", key, Integer.toString(lastLine));
            case Problem.NotExpanded(int _, String key) ->
                    messages.text("envfile.not-expanded", key);
            case Problem.HashKept(int _, String key) -> messages.text("envfile.hash", key);
        };
    }
}
