package io.strongroom.intake.recognition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Where a proposed secret came from, for display.
///
/// @param fileName the file's own name, without its folders; empty for pasted text
/// @param file the file, if it was one
/// @param line the line its key stands in, counted from 1, if it is one of several in a text
public record Origin(String fileName, Optional<Path> file, OptionalInt line) {

    /// Of a whole file.
    public static Origin of(Path file) {
        return new Origin(
                String.valueOf(file.getFileName()), Optional.of(file), OptionalInt.empty());
    }

    /// Of pasted text.
    public static Origin pasted() {
        return new Origin("", Optional.empty(), OptionalInt.empty());
    }

    /// The same, narrowed to one line.
    public Origin atLine(int number) {
        return new Origin(fileName, file, OptionalInt.of(number));
    }
}
