package io.strongroom.domain;

import java.nio.file.Path;

/// Why a file cannot be the value of a secret. It names the file, never its content.
public sealed interface FileRefusal {

    /// The file it is about.
    Path file();

    /// It is not there, or no longer.
    record Vanished(Path file) implements FileRefusal {}

    /// It is a folder.
    record Folder(Path file) implements FileRefusal {}

    /// It is a link that leads nowhere, or in a circle.
    record BrokenLink(Path file) implements FileRefusal {}

    /// It is neither a file nor a folder: a device, a pipe or a socket.
    record NotAFile(Path file) implements FileRefusal {}

    /// It may not be read.
    record Unreadable(Path file) implements FileRefusal {}

    /// It has no bytes, and a value cannot be empty.
    record Empty(Path file) implements FileRefusal {}

    /// It is larger than it may be; as the value of a secret, than [Limits#FILE_BYTES].
    ///
    /// @param fileBytes its size in bytes; at least this when it grew while being read
    /// @param encodedLength the length of its base64 text in characters
    record TooLarge(Path file, long fileBytes, long encodedLength) implements FileRefusal {}
}
