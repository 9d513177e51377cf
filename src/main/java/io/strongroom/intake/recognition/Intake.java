package io.strongroom.intake.recognition;

import io.strongroom.domain.FilePayload;
import io.strongroom.domain.FileRefusedException;
import io.strongroom.intake.source.Passed;
import io.strongroom.intake.source.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one drop, one choice of files or one paste came to: the recognised contents, in the order
/// they arrived, and what was refused or passed over. It owns the values; a review that is made of
/// it becomes their owner.
///
/// @param groups what was recognised, a group for each file or paste
/// @param refusals what was not taken, and why
/// @param passed what was left out of folders on purpose
public record Intake(List<Recognised> groups, List<Refusal> refusals, List<Passed> passed)
        implements AutoCloseable {

    /// Takes its own copy of the lists.
    public Intake {
        groups = List.copyOf(groups);
        refusals = List.copyOf(refusals);
        passed = List.copyOf(passed);
    }

    /// Reads and recognises files and folders. This blocks while it reads; call it off the JavaFX
    /// thread.
    public static Intake ofFiles(List<Path> paths) {
        List<Recognised> groups = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Path path : paths) {
            try {
                groups.add(file(FilePayload.read(path), Origin.of(path)));
            } catch (FileRefusedException refused) {
                refusals.add(new Refusal.OfFile(refused.refusal()));
            }
        }
        return new Intake(groups, refusals, List.of());
    }

    private static Recognised file(FilePayload file, Origin origin) {
        Candidate whole =
                new Candidate(
                        origin,
                        ContentKind.TEXT,
                        file.fileName(),
                        file.value(),
                        true,
                        file.fileBytes());
        return new Recognised(
                origin, ContentKind.TEXT, List.of(), Optional.of(whole), Recognised.Form.WHOLE);
    }

    /// Overwrites every value.
    @Override
    public void close() {
        groups.forEach(Recognised::close);
    }
}
