package io.strongroom.ui.desk;

import io.strongroom.domain.Secret;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which row takes the place of rows that go.
final class NextRow {

    private NextRow() {}

    /// The one below the first that goes, or above it if there is none below.
    static Optional<Secret> after(List<Secret> going, List<Secret> rows) {
        Set<String> ids = going.stream().map(Secret::id).collect(Collectors.toSet());
        Optional<Secret> above = Optional.empty();
        boolean passed = false;
        for (Secret row : rows) {
            if (ids.contains(row.id())) {
                passed = true;
            } else if (passed) {
                return Optional.of(row);
            } else {
                above = Optional.of(row);
            }
        }
        return above;
    }
}
