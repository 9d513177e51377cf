package io.strongroom.ui.shell;

import io.strongroom.ui.desk.DeskViewModel;
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

    /// @param review what would be lost of a review
    /// @param desk what is done with listed secrets, once it was begun
    /// @param settings what would be lost of accounts and settings
    /// @param form what would be lost of the form
    static Losses of(
            Optional<String> review,
            Optional<DeskViewModel> desk,
            List<String> settings,
            Optional<String> form) {
        return new Losses(
                Stream.of(
                                review.stream().map(PrivateText::open),
                                desk.flatMap(DeskViewModel::unsaved).stream(),
                                settings.stream().map(PrivateText::open),
                                form.stream().map(PrivateText::open))
                        .flatMap(sentences -> sentences)
                        .toList(),
                desk.flatMap(shown -> shown.removals().unsaved()));
    }

    boolean isEmpty() {
        return unsaved.isEmpty() && deleting.isEmpty();
    }

    /// Under which name the texts are that ask about such a loss.
    String key() {
        if (deleting.isEmpty()) {
            return "unfinished.";
        }
        return unsaved.isEmpty() ? "unfinished.deleting." : "unfinished.both.";
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
