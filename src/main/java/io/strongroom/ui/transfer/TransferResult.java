package io.strongroom.ui.transfer;

import io.strongroom.api.ApiException;
import io.strongroom.domain.Secret;

import java.util.Optional;

/// What came of a copy or a move.
sealed interface TransferResult {

    /// It is there, and not here any more if it was moved.
    record Done(Secret there) implements TransferResult {}

    /// It is there, and still here: deleting it here failed.
    record StillHere(Secret there, ApiException why) implements TransferResult {}

    /// Nothing was changed: the name is gone there, or has another kind of value.
    record CannotUpdate(Optional<Secret> there) implements TransferResult {}
}
