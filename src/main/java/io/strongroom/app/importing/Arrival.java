package io.strongroom.app.importing;

import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.recognition.Note;
import io.strongroom.intake.recognition.Recognised;
import io.strongroom.intake.source.SourceLimits;
import io.strongroom.ui.text.IntakeMessages;
import io.strongroom.ui.text.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What an import was given, read and recognised. It owns the values.
///
/// @param files what came from files and folders
/// @param piped what came through standard input; without groups if nothing was asked from there
public record Arrival(Intake files, Intake piped) implements AutoCloseable {

    /// The path that means standard input.
    public static final Path STANDARD_INPUT = Path.of("-");

    /// Reads everything.
    ///
    /// @param paths files, folders, and [#STANDARD_INPUT]
    /// @param in read to its end if that is among the paths
    public static Arrival read(List<Path> paths, InputStream in) throws IOException {
        Intake piped =
                paths.contains(STANDARD_INPUT)
                        ? pipe(in)
                        : new Intake(List.of(), List.of(), List.of());
        return new Arrival(
                Intake.ofFiles(
                        paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList()),
                piped);
    }

    private static Intake pipe(InputStream in) throws IOException {
        byte[] content = in.readNBytes(SourceLimits.STANDARD.manyBytes() + 1);
        try {
            return Intake.ofPipe(content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// Everything recognised, files first.
    public List<Recognised> groups() {
        return both().flatMap(intake -> intake.groups().stream()).toList();
    }

    /// Whether something that was given gives no secret. A key that a later line sets again does.
    public boolean refused() {
        return both().anyMatch(intake -> !intake.refusals().isEmpty())
                || groups().stream()
                        .filter(Arrival::isKeys)
                        .flatMap(group -> group.notes().stream())
                        .anyMatch(Note::refuses);
    }

    /// What there is to tell, a sentence each.
    public List<String> sentences(Messages messages) {
        IntakeMessages of = new IntakeMessages(messages);
        List<String> sentences = new ArrayList<>();
        both().forEach(intake -> {
            intake.refusals().forEach(refusal -> sentences.add(of.of(refusal)));
            intake.passed().forEach(passed -> sentences.add(of.of(passed)));
        });
        for (Recognised group : groups()) {
            if (isKeys(group)) {
                for (Note note : group.notes()) {
                    sentences.add(
                            messages.text(
                                    "command.import.note",
                                    ImportListing.place(note.at(group.origin())),
                                    of.of(note)));
                }
            }
        }
        return sentences;
    }

    /// Overwrites every value.
    @Override
    public void close() {
        files.close();
        piped.close();
    }

    private Stream<Intake> both() {
        return Stream.of(files, piped);
    }

    private static boolean isKeys(Recognised group) {
        return group.proposed() == Recognised.Form.KEYS;
    }
}
