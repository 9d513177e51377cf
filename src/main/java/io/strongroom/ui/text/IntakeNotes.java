package io.strongroom.ui.text;

import io.strongroom.domain.envfile.Problem;
import io.strongroom.intake.recognition.Intake;
import io.strongroom.intake.recognition.Note;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.recognition.Recognised;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that is to be told about what arrived, a sentence each: what was not taken, what was
/// passed over, and what is to be known about single lines and keys.
public final class IntakeNotes {

    private final Messages messages;
    private final IntakeMessages sentences;

    /// @param messages the texts to make sentences of
    public IntakeNotes(Messages messages) {
        this.messages = messages;
        this.sentences = new IntakeMessages(messages);
    }

    /// The sentences, the weightiest first.
    public List<String> of(Intake intake) {
        Set<String> shared = sharedNames(intake);
        return Stream.of(
                        intake.refusals().stream().map(sentences::of),
                        intake.groups().stream().flatMap(group -> of(group, shared)),
                        intake.passed().stream().map(sentences::of))
                .flatMap(each -> each)
                .toList();
    }

    /// How many lines gave no secret and were meant to, a few words for each content with such
    /// lines.
    public List<String> unread(Intake intake) {
        Set<String> shared = sharedNames(intake);
        return intake.groups().stream().flatMap(group -> unread(group, shared).stream()).toList();
    }

    private static Set<String> sharedNames(Intake intake) {
        return Origin.sharedNames(intake.groups().stream().map(Recognised::origin).toList());
    }

    private Optional<String> unread(Recognised group, Set<String> shared) {
        long lines =
                group.notes().stream()
                        .filter(Note.OfLine.class::isInstance)
                        .filter(Note::refuses)
                        .count();
        return lines == 0
                ? Optional.empty()
                : Optional.of(messages.text("review.unread", lines, where(group, shared)));
    }

    private String where(Recognised group, Set<String> shared) {
        String name = group.origin().apart(shared).fileName();
        return name.isEmpty() ? messages.text("review.source.text") : name;
    }

    private Stream<String> of(Recognised group, Set<String> shared) {
        String where = where(group, shared);
        return group.notes().stream()
                .map(note ->
                        note instanceof Note.OfLine(Problem problem)
                                ? messages.text(
                                        "review.note.line",
                                        where,
                                        // Digits only: it is a place, not an amount.
                                        Integer.toString(problem.line()),
                                        sentences.of(note))
                                : messages.text("review.note", where, sentences.of(note)));
    }
}
