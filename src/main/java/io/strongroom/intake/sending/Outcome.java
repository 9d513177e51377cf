package io.strongroom.intake.sending;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Secret;

import java.util.Optional;

/// What became of an item.
public sealed interface Outcome {

    /// Whether it is stored.
    default boolean stored() {
        return switch (this) {
            case Created _, Updated _ -> true;
            case Failed _, Lost _, Unknown _, NotSent _ -> false;
        };
    }

    /// It is there now.
    ///
    /// @param secret as the server tells it
    /// @param foundLater whether its answer never came, and a look showed it there
    record Created(Secret secret, boolean foundLater) implements Outcome {}

    /// It has the new value.
    ///
    /// @param secret as the server tells it
    /// @param foundLater whether its answer never came, and a look showed it changed
    record Updated(Secret secret, boolean foundLater) implements Outcome {}

    /// The server refused it, or was not reached: nothing was stored.
    ///
    /// @param failure why
    record Failed(ApiException failure) implements Outcome {}

    /// No usable answer came, and a look showed that nothing was stored: it is safe to send again.
    ///
    /// @param failure what came instead of an answer
    record Lost(ApiException failure) implements Outcome {}

    /// No usable answer came, and the look failed too: it may be stored.
    ///
    /// @param failure what came instead of an answer
    record Unknown(ApiException failure) implements Outcome {}

    /// It was not sent, as the sending had ended.
    ///
    /// @param because what ended it; empty if it was cancelled
    record NotSent(Optional<ApiException> because) implements Outcome {}
}
