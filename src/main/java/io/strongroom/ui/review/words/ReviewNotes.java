package io.strongroom.ui.review.words;

import io.strongroom.intake.recognition.Intake;
import io.strongroom.ui.text.IntakeNotes;
import io.strongroom.ui.text.Messages;

import java.util.List;
import java.util.stream.Stream;

/// What is told beside the rows of a review about what arrived. It holds no value.
///
/// @param sentences what was not taken or passed over, a sentence each
/// @param unread how many lines of a file gave no secret, for each such file: `7 lines of .env were
///   not read`
public record ReviewNotes(List<String> sentences, List<String> unread) {

    /// There is nothing to tell.
    public static final ReviewNotes NONE = new ReviewNotes(List.of(), List.of());

    /// Takes its own copy of the lists.
    public ReviewNotes {
        sentences = List.copyOf(sentences);
        unread = List.copyOf(unread);
    }

    /// What is to be told about something that arrived.
    public static ReviewNotes of(Intake intake, Messages messages) {
        IntakeNotes notes = new IntakeNotes(messages);
        return new ReviewNotes(notes.of(intake), notes.unread(intake));
    }

    /// These, and others behind them.
    public ReviewNotes and(ReviewNotes others) {
        return new ReviewNotes(both(sentences, others.sentences), both(unread, others.unread));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
