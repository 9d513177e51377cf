package io.strongroom.intake.source;

import java.nio.file.Path;

/// Hears how far the reading of many files has come, and can end it between two of them.
@FunctionalInterface
public interface ReadingWatch {

    /// Reads everything and tells nobody.
    ReadingWatch NONE = (_, _, _) -> true;

    /// Called before each file, on the thread that reads.
    ///
    /// @param done how many files were read before
    /// @param total how many there are
    /// @param file the file whose turn it is
    /// @return whether to go on
    boolean goesOn(int done, int total, Path file);
}
