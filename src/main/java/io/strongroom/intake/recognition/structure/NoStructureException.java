package io.strongroom.intake.recognition.structure;

/// A text does not have the structure it was read for, or goes beyond the bounds. It says nothing
/// of the text.
final class NoStructureException extends Exception {

    private static final long serialVersionUID = 1L;

    NoStructureException() {
        super("no structure", null, false, false);
    }
}
