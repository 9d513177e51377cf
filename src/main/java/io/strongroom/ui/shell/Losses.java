package io.strongroom.ui.shell;

import io.strongroom.ui.presenting.PrivateText;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What leaving the window would cost.
///
/// @param unsaved what would be lost, a sentence each
/// @param deleting what would be deleted at once and for good; empty if nothing would
record Losses(List<PrivateText> unsaved, Optional<PrivateText> deleting) {

    boolean isEmpty() {
        return unsaved.isEmpty() && deleting.isEmpty();
    }

    /// Whether nothing is lost, and only something deleted.
    boolean isOnlyDeleting() {
        return unsaved.isEmpty();
    }

    /// All of it, a sentence on a line.
    ///
    /// @param namesHidden whether no name may be seen
    String sentences(boolean namesHidden) {
        return Stream.concat(unsaved.stream(), deleting.stream())
                .map(sentence -> sentence.shown(namesHidden))
                .collect(Collectors.joining("\n"));
    }
}
