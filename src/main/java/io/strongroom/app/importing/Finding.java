package io.strongroom.app.importing;

import io.strongroom.intake.recognition.Note;
import io.strongroom.intake.recognition.Origin;
import io.strongroom.intake.source.Refusal;
import io.strongroom.ui.text.IntakeMessages;
import io.strongroom.ui.text.Messages;

import java.util.Optional;

/// Something to tell about what was given, beside the secrets in it.
///
/// @param origin where it is; empty for all files together
/// @param sentence what it is
public record Finding(Optional<Origin> origin, String sentence) {

    static Finding of(Refusal refusal, IntakeMessages sentences) {
        Optional<Origin> origin =
                refusal instanceof Refusal.TooManyFiles
                        ? Optional.empty()
                        : Optional.of(refusal.path().map(Origin::of).orElseGet(Origin::pasted));
        return new Finding(origin, sentences.of(refusal));
    }

    static Finding of(Note note, Origin content, IntakeMessages sentences) {
        return new Finding(Optional.of(note.at(content)), sentences.of(note));
    }

    /// The sentence and where it belongs, for people.
    public String text(Messages messages) {
        return origin.map(place ->
                        messages.text("command.import.note", ImportListing.place(place), sentence))
                .orElse(sentence);
    }
}
