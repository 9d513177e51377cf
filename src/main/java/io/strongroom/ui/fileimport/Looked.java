package io.strongroom.ui.fileimport;

import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.recognition.Recognised;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The rule that decides where an arrival goes. One file that holds one secret becomes the value in
/// the form, as people expect of a form beside which a file is let go. Everything else is reviewed:
/// several files, a folder, a text, and a file of many keys such as a `.env` or a map. A single
/// file that is refused goes to the form as well, which says why beside its value.
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

    /// Overwrites what was read.
    @Override
    public void close() {
        intake.ifPresent(Intake::close);
    }

    private static boolean holdsOneSecret(Intake intake) {
        return intake.groups().stream().map(Recognised::keys).allMatch(List::isEmpty);
    }
}
