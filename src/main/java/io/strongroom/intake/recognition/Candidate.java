package io.strongroom.intake.recognition;

import io.strongroom.domain.SecretValue;

/// One proposed secret. It owns its value: a snapshot of what was read for the review, which is
/// what will be sent, whatever becomes of the file in the meantime.
///
/// @param origin where it came from
/// @param kind what its content is
/// @param proposedName the name to begin with; it may break the rule of names
/// @param value the text, or the base64 text of the file
/// @param isFile whether the value is a file's
/// @param bytes the size in bytes of the text, or of the file before it was encoded
public record Candidate(
        Origin origin,
        ContentKind kind,
        String proposedName,
        SecretValue value,
        boolean isFile,
        int bytes)
        implements AutoCloseable {

    /// A secret that is a text.
    public static Candidate ofText(
            Origin origin, ContentKind kind, String proposedName, SecretValue value) {
        return new Candidate(origin, kind, proposedName, value, false, value.length());
    }

    /// The same with another value, of which it becomes the owner; the owner of this one closes it.
    ///
    /// @param changed a text, because nobody changes the bytes of a file
    /// @throws IllegalStateException if this is a file
    public Candidate withText(SecretValue changed) {
        if (isFile) {
            throw new IllegalStateException("the bytes of a file are never changed");
        }
        return ofText(origin, kind, proposedName, changed);
    }

    /// The same under another name; both have the same value.
    public Candidate named(String name) {
        return new Candidate(origin, kind, name, value, isFile, bytes);
    }

    /// The same from another place; both have the same value.
    public Candidate from(Origin place) {
        return new Candidate(place, kind, proposedName, value, isFile, bytes);
    }

    /// The same with a value of its own, which its owner closes.
    public Candidate copy() {
        return new Candidate(origin, kind, proposedName, value.copy(), isFile, bytes);
    }

    /// Overwrites the value.
    @Override
    public void close() {
        value.close();
    }
}
