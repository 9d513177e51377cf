package io.strongroom.intake.review;

import io.strongroom.domain.Secret;
import io.strongroom.domain.Violation;
import io.strongroom.intake.recognition.Origin;

/// Why a row cannot be sent as it is.
public sealed interface RowProblem {

    /// The name breaks the rule of names.
    record BadName(Violation violation) implements RowProblem {}

    /// Another included row has the same name.
    ///
    /// @param other where that row is from: the first of them, if there are several
    record TwiceHere(Origin other) implements RowProblem {}

    /// The secret of that name is a text and the row a file, or the other way round; which of the
    /// two a secret is cannot be changed.
    ///
    /// @param existing the secret that has the name
    record OtherKind(Secret existing) implements RowProblem {}
}
