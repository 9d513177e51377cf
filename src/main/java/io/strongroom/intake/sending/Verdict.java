package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;
import io.strongroom.domain.VaultProblem;

import java.time.Duration;

/// What a failure means for its item and for all that follow.
sealed interface Verdict {

    /// It is this item's alone, and nothing was stored.
    record Refused() implements Verdict {}

    /// Every other item would fail alike, and nothing was stored.
    record Everyone() implements Verdict {}

    /// The server asks to wait.
    ///
    /// @param pause how long
    /// @param unsure whether the item may be stored all the same
    record Wait(Duration pause, boolean unsure) implements Verdict {}

    /// The server was not reached, and nothing was stored.
    record Unreached() implements Verdict {}

    /// No answer came. It may be stored.
    record Unanswered() implements Verdict {}

    /// The answer says nothing of what happened. It may be stored.
    record Unclear() implements Verdict {}

    /// The client was closed, so that every other item would fail alike. It may be stored.
    record Closed() implements Verdict {}

    /// Whether the item may be stored all the same.
    default boolean mayBeStored() {
        return switch (this) {
            case Wait(Duration _, boolean unsure) -> unsure;
            case Unanswered _, Unclear _, Closed _ -> true;
            case Refused _, Everyone _, Unreached _ -> false;
        };
    }

    static Verdict of(ApiException failure) {
        return switch (failure) {
            case ApiException.Unauthorized _,
                    ApiException.PaymentRequired _,
                    ApiException.Forbidden _,
                    ApiException.KeyUnavailable _ ->
                    new Everyone();
            case ApiException.VaultUnavailable vault ->
                    vault.problem() instanceof VaultProblem.SecretDamaged
                            ? new Refused()
                            : new Everyone();
            case ApiException.RateLimited limited -> new Wait(limited.pause(), false);
            case ApiException.ServerFault fault ->
                    fault.pause()
                            .<Verdict>map(pause -> new Wait(pause, true))
                            .orElseGet(Unclear::new);
            case ApiException.BadAnswer _ -> new Unclear();
            case ApiException.OutcomeUnknown _ -> new Unanswered();
            case ApiException.Cancelled _ -> new Closed();
            case ApiException.Unreachable _ -> new Unreached();
            case ApiException.NotFound _,
                    ApiException.NameTaken _,
                    ApiException.TooLarge _,
                    ApiException.Invalid _,
                    ApiException.Refused _ ->
                    new Refused();
        };
    }
}
