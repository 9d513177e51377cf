package io.strongroom.ui.fileimport;

import io.strongroom.domain.FilePayload;
import io.strongroom.intake.recognition.Candidate;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.ui.review.reading.Reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The rule that decides where an arrival goes. One file that holds one secret becomes the value in
/// the form, as people expect of a form beside which a file is let go. Everything else is reviewed:
/// several files, a folder, a text, a file of many keys such as a `.env` or a map, and one of which
/// there is something to tell. A single file that is refused goes to the form as well, which says
/// why beside its value.
///
/// @param intake what was read; empty for a folder, which the review reads, as that takes longer
/// @param goesToForm whether the form gets it
record Looked(Optional<Intake> intake, boolean goesToForm) implements AutoCloseable {

    /// Whether an arrival could go to the form at all, before anything on disk is looked at.
    static boolean couldGoToForm(Arrival.Files arrival) {
        return arrival.paths().size() == 1;
    }

    /// Looks at a single file. This blocks.
    static Callable<Looked> at(Arrival.Files one) {
        return () -> {
            if (Files.isDirectory(one.paths().getFirst())) {
                return new Looked(Optional.empty(), false);
            }
            Intake intake = Intake.ofFiles(one.paths());
            return new Looked(Optional.of(intake), holdsOneSecret(intake));
        };
    }

    /// The file for the form, with an owner of its own: the caller. Empty if it was refused, which
    /// the form finds again and puts into words.
    Optional<FilePayload> file(Path path) {
        return intake.stream()
                .flatMap(read -> read.groups().stream())
                .flatMap(group -> group.whole().stream())
                .filter(Candidate::isFile)
                .findFirst()
                .map(file ->
                        new FilePayload(
                                String.valueOf(path.getFileName()),
                                file.bytes(),
                                file.value().copy()));
    }

    /// How a review gets what arrived: what was read already, if anything was, which is the
    /// review's then.
    Reading.Way reading(Arrival.Files arrival) {
        return intake.<Reading.Way>map(read -> _ -> read).orElseGet(arrival::reading);
    }

    /// Overwrites what was read.
    @Override
    public void close() {
        intake.ifPresent(Intake::close);
    }

    private static boolean holdsOneSecret(Intake intake) {
        return intake.groups().stream()
                .allMatch(group -> group.keys().isEmpty() && group.notes().isEmpty());
    }
}
