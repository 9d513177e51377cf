package io.strongroom.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What leaving the window would cost.
///
/// @param unsaved what would be lost, a sentence each
/// @param deleting what would be deleted at once and for good; empty if nothing would
record Losses(List<String> unsaved, Optional<String> deleting) {

    boolean isEmpty() {
        return unsaved.isEmpty() && deleting.isEmpty();
    }

    /// Whether nothing is lost, and only something deleted.
    boolean isOnlyDeleting() {
        return unsaved.isEmpty();
    }

    /// All of it.
    List<String> sentences() {
        return Stream.concat(unsaved.stream(), deleting.stream()).toList();
    }
}
