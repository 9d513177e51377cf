package io.strongroom.intake.source;

import io.strongroom.domain.FileRefusal;
import io.strongroom.domain.Violation;

import java.nio.file.Path;
import java.util.Optional;

/// Why something that arrived is not taken into the review. It names files, never their content.
public sealed interface Refusal {

    /// The file or folder it is about; empty for a paste, and for all files together.
    default Optional<Path> path() {
        return switch (this) {
            case OfFile(FileRefusal why) -> Optional.of(why.file());
            case ManyTooLarge(Path file, long _, int _) -> Optional.of(file);
            case ReviewFull(Path file, long _) -> Optional.of(file);
            case TooDeep(Path folder, int _) -> Optional.of(folder);
            case TooManySecrets(Optional<Path> file, int _, int _) -> file;
            case TooManyFiles _, PasteTooLong _, OfPaste _ -> Optional.empty();
        };
    }

    /// A file cannot be read, or not be the value of a secret.
    record OfFile(FileRefusal why) implements Refusal {}

    /// More files at once than a review takes; none of them was read.
    ///
    /// @param limit how many it takes
    record TooManyFiles(int limit) implements Refusal {}

    /// A text with many values, such as a `.env`, is larger than such a text may be.
    ///
    /// @param file the file
    /// @param bytes its size; at least this when it grew while being read
    /// @param limit the largest it may be, in bytes
    record ManyTooLarge(Path file, long bytes, int limit) implements Refusal {}

    /// The files before it fill the review, in bytes; it was not read.
    ///
    /// @param file the file
    /// @param limit how many bytes a review holds
    record ReviewFull(Path file, long limit) implements Refusal {}

    /// A folder lies deeper than folders are looked into.
    ///
    /// @param folder the folder
    /// @param limit how many folders deep is looked
    record TooDeep(Path folder, int limit) implements Refusal {}

    /// There are more secrets than a review takes; those of this file were left out.
    ///
    /// @param file the file; empty for a paste
    /// @param count how many secrets it holds
    /// @param limit how many a review takes in all
    record TooManySecrets(Optional<Path> file, int count, int limit) implements Refusal {}

    /// A pasted or piped text is longer than one may be; nothing of it was kept.
    ///
    /// @param length its length, in UTF-16 units if it was pasted, in bytes if it came through a
    ///   pipe
    /// @param limit the longest it may be, in the same unit
    record PasteTooLong(long length, int limit) implements Refusal {}

    /// A pasted text is empty, or is no text that UTF-8 can hold.
    ///
    /// @param why which rule of a value it breaks
    record OfPaste(Violation why) implements Refusal {}
}
