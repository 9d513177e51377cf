package io.strongroom.intake.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one file or one paste turned out to be. Some content can be stored in two ways, as one
/// secret for each of its keys or as one file; then it holds both, so that the user can switch
/// without the file being read again. It owns the values of all its candidates.
///
/// @param origin where it came from
/// @param kind what it is
/// @param keys the secrets it holds, one for each key; empty unless it holds keys
/// @param whole the content as one secret, unless it is too large or has no such form
/// @param notes what to tell about its lines or keys
/// @param proposed the form to begin with
public record Recognised(
        Origin origin,
        ContentKind kind,
        List<Candidate> keys,
        Optional<Candidate> whole,
        List<Note> notes,
        Form proposed)
        implements AutoCloseable {

    /// The ways in which a content can be stored.
    public enum Form {
        /// One secret for each key.
        KEYS,
        /// One secret.
        WHOLE
    }

    /// Takes its own copy of the lists.
    public Recognised {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }

    /// One secret, whose owner it becomes.
    public static Recognised of(Candidate whole) {
        return new Recognised(
                whole.origin(), whole.kind(), List.of(), Optional.of(whole), List.of(), Form.WHOLE);
    }

    /// Whether the user can choose between the two forms.
    public boolean hasChoice() {
        return !keys.isEmpty() && whole.isPresent();
    }

    /// The secrets in a form.
    public List<Candidate> in(Form form) {
        return switch (form) {
            case KEYS -> keys;
            case WHOLE -> whole.stream().toList();
        };
    }

    /// Overwrites every value, in both forms.
    @Override
    public void close() {
        Stream.concat(keys.stream(), whole.stream()).forEach(Candidate::close);
    }
}
