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
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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

    /// What gives no secret, and was meant to: files that cannot be read, bad lines. A line whose
    /// key a later one sets again was not meant to.
    public List<Finding> refused(Messages messages) {
        IntakeMessages sentences = new IntakeMessages(messages);
        return Stream.concat(
                        both().flatMap(intake -> intake.refusals().stream())
                                .map(refusal -> Finding.of(refusal, sentences)),
                        notes(Note::refuses, sentences))
                .toList();
    }

    /// What is to be known about lines that refuse nothing.
    public List<Finding> remarks(Messages messages) {
        return notes(note -> !note.refuses(), new IntakeMessages(messages)).toList();
    }

    /// What was left out of folders on purpose.
    public List<String> passed(Messages messages) {
        IntakeMessages sentences = new IntakeMessages(messages);
        return both().flatMap(intake -> intake.passed().stream()).map(sentences::of).toList();
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

    private Stream<Finding> notes(Predicate<Note> wanted, IntakeMessages sentences) {
        return groups().stream()
                .flatMap(group ->
                        group.notes().stream()
                                .filter(note -> isKeys(group) || isOfWhole(note))
                                .filter(wanted)
                                .map(note -> Finding.of(note, group.origin(), sentences)));
    }

    private static boolean isOfWhole(Note note) {
        return switch (note) {
            case Note.NotText(), Note.NoLine(), Note.NoName _ -> true;
            case Note.OfLine _, Note.KeyLeftOut _ -> false;
        };
    }

    private static boolean isKeys(Recognised group) {
        return group.proposed() == Recognised.Form.KEYS;
    }
}
