package io.strongroom.ui.review.sending;

import io.strongroom.api.ApiException;
import io.strongroom.intake.sending.Outcome;

import java.util.Collection;
import java.util.Optional;

/// What was to be stored and is not, in numbers.
///
/// @param failed how many were refused, or are known not to have arrived
/// @param unknown how many got no answer and may be there
/// @param notSent how many were not sent
/// @param stopped whether some were not sent because the user stopped it
/// @param because what ended the sending before they were sent; empty if nothing did
public record Owed(
        int failed, int unknown, int notSent, boolean stopped, Optional<ApiException> because) {

    /// How many of them have an outcome.
    public int total() {
        return failed + unknown + notSent;
    }

    static Owed of(Collection<Outcome> outcomes) {
        int failed = 0;
        int unknown = 0;
        int notSent = 0;
        boolean stopped = false;
        Optional<ApiException> ended = Optional.empty();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Created _, Outcome.Updated _ -> {}
                case Outcome.Failed _, Outcome.Lost _ -> failed++;
                case Outcome.Unknown _ -> unknown++;
                case Outcome.NotSent(var because) -> {
                    notSent++;
                    stopped |= because.isEmpty();
                    ended = ended.or(() -> because);
                }
            }
        }
        return new Owed(failed, unknown, notSent, stopped, ended);
    }
}
