package io.strongroom.intake.recognition;

import io.strongroom.domain.Violation;
import io.strongroom.domain.envfile.Problem;

/// Something to tell about a content with many secrets. It never holds a value.
public sealed interface Note {

    /// About a line of a `.env`.
    record OfLine(Problem problem) implements Note {}

    /// A key of a JSON or YAML map gives no secret.
    ///
    /// @param key the key
    /// @param why what its value breaks
    record KeyLeftOut(String key, Violation why) implements Note {}
}
