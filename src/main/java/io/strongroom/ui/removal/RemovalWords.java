package io.strongroom.ui.removal;

import io.strongroom.ui.presenting.Presenting;
import io.strongroom.ui.removal.RowResult.Outcome;
import io.strongroom.ui.text.Messages;

import java.util.List;

/// Says in a line how far a deletion is.
///
/// @param messages the words
record RemovalWords(Messages messages) {

    /// The line; it names the scopes, and the secret where there is one.
    ///
    /// @param hidden whether no name may be seen
    String headline(Removal removal, boolean hidden) {
        int count = removal.secrets().size();
        String what =
                count == 1
                        ? Presenting.shown(removal.secrets().getFirst().name(), hidden)
                        : messages.text("delete.what", count);
        String scope = scope(removal.scopes());
        int seconds = removal.secondsLeftProperty().get();
        return switch (removal.stateProperty().get()) {
            case UNDOABLE -> messages.text("delete.undoable", what, scope, seconds);
            case SENDING ->
                    count == 1
                            ? messages.text("delete.sending", what, scope)
                            : messages.text(
                                    "delete.sending.many",
                                    removal.results().size() + 1,
                                    count,
                                    scope);
            case WAITING -> messages.text("delete.waiting", seconds, what, scope);
            case ENDED -> ended(removal, what, scope);
        };
    }

    private String scope(List<String> scopes) {
        return switch (scopes.size()) {
            case 1 -> scopes.getFirst();
            case 2 -> messages.text("delete.from.two", scopes.getFirst(), scopes.getLast());
            default -> messages.text("delete.from.many", scopes.size());
        };
    }

    private String ended(Removal removal, String what, String scope) {
        int count = removal.secrets().size();
        int failed = removal.failures().size();
        long wereGone =
                removal.results().stream().filter(row -> row.outcome() == Outcome.GONE).count();
        if (failed > 0) {
            return count == 1
                    ? messages.text("delete.failed", what, scope)
                    : messages.text("delete.failed.many", failed, count, scope);
        }
        if (wereGone == 0) {
            return messages.text("delete.done", what, scope);
        }
        return count == 1
                ? messages.text("delete.gone", what, scope)
                : messages.text("delete.gone.many", what, scope, wereGone);
    }
}
