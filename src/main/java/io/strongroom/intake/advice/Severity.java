package io.strongroom.intake.advice;

/// How much an advice matters. Neither stops anything. The order is that of importance.
public enum Severity {
    /// Probably not meant: what reads the value is likely to fail.
    WARNING,
    /// Helpful to know.
    HINT
}
