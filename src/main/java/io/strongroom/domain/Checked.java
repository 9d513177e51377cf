package io.strongroom.domain;

import java.util.List;

/// What judging an input came to: something valid, or every rule it breaks.
///
/// @param <T> what is made of a valid input
public sealed interface Checked<T> {

    /// The input keeps every rule.
    record Valid<T>(T value) implements Checked<T> {}

    /// The input breaks at least one rule.
    record Invalid<T>(List<Violation> violations) implements Checked<T> {
        public Invalid {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("an invalid input breaks at least one rule");
            }
            violations = List.copyOf(violations);
        }
    }

    /// The broken rules; empty when valid.
    default List<Violation> violations() {
        return switch (this) {
            case Valid<T> _ -> List.of();
            case Invalid<T>(List<Violation> broken) -> broken;
        };
    }
}
