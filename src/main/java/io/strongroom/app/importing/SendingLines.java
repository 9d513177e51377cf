package io.strongroom.app.importing;

import io.strongroom.intake.sending.Outcome;
import io.strongroom.intake.sending.Progress;
import io.strongroom.ui.text.IntakeMessages;
import io.strongroom.ui.text.Messages;

import java.util.List;
import java.util.function.Consumer;

/// Tells on a terminal what a sending does: a line for each secret once it is stored, one for each
/// that is not, and where it is just now.
public final class SendingLines implements Consumer<Progress> {

    private final List<PlannedRow> rows;
    private final Messages messages;
    private final Names names;
    private final Output output;
    private int done;

    /// The names of places, as the user knows them.
    ///
    /// @param scope for example `Personal`
    /// @param label the scope and whose it is
    public record Names(String scope, String label) {}

    /// Where lines go.
    ///
    /// @param print takes what was asked for
    /// @param say takes what is said beside it
    /// @param show takes what is going on, in place of what it was given before; an empty text
    ///   takes that away
    public record Output(Consumer<String> print, Consumer<String> say, Consumer<String> show) {}

    /// @param rows what is sent, in order
    public SendingLines(List<PlannedRow> rows, Messages messages, Names names, Output output) {
        this.rows = List.copyOf(rows);
        this.messages = messages;
        this.names = names;
        this.output = output;
    }

    @Override
    public void accept(Progress progress) {
        switch (progress) {
            case Progress.Begun(int _, var item) ->
                    show("command.import.progress", done + 1, rows.size(), item.label());
            case Progress.Ended(int index, var _, Outcome outcome, int ended, int _) -> {
                done = ended;
                output.show().accept("");
                tell(rows.get(index), outcome);
            }
            case Progress.Paused(var pause) -> show("command.import.waiting", pause.toSeconds());
            case Progress.LookingBack(int count) -> show("command.import.looking", count);
        }
    }

    private void tell(PlannedRow row, Outcome outcome) {
        switch (outcome) {
            case Outcome.Created(var secret, var _) ->
                    print("command.created", secret.name(), secret.id());
            case Outcome.Updated(var secret, var _) ->
                    print("command.updated", secret.name(), secret.id());
            // Told once for all of them, at the end.
            case Outcome.NotSent _ -> {}
            case Outcome.Failed _, Outcome.Lost _, Outcome.Unknown _ ->
                    new IntakeMessages(messages)
                            .of(outcome, names.scope())
                            .ifPresent(sentence -> output.say().accept(of(row, sentence)));
        }
    }

    /// A sentence about a row, with its name and where it came from.
    private String of(PlannedRow row, String sentence) {
        return messages.text(
                "command.import.row",
                row.row().name(),
                ImportListing.place(row.row().candidate().origin()),
                sentence);
    }

    private void print(String key, String name, String id) {
        output.print().accept(messages.text(key, name, names.label(), id));
    }

    private void show(String key, Object... arguments) {
        output.show().accept(messages.text(key, arguments));
    }
}
