package io.strongroom.domain;

import java.nio.file.Path;
import java.util.Arrays;

/// A file taken as the value of a secret: read once, encoded as base64. It owns its value and
/// closes it.
///
/// @param fileName the file's own name, without its folders
/// @param fileBytes the file's size in bytes
/// @param value its base64 text
public record FilePayload(String fileName, int fileBytes, SecretValue value)
        implements AutoCloseable {

    /// Reads a file, as [FileBytes] does, if it is small enough to be a secret.
    ///
    /// @throws FileRefusedException if it cannot be the value of a secret
    public static FilePayload read(Path file) throws FileRefusedException {
        byte[] content = FileBytes.read(file, Limits.FILE_BYTES);
        try {
            return switch (SecretValue.ofFile(content)) {
                case Checked.Valid<SecretValue>(SecretValue value) ->
                        new FilePayload(String.valueOf(file.getFileName()), content.length, value);
                case Checked.Invalid<SecretValue>(var broken) ->
                        throw new IllegalStateException(broken.toString());
            };
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /// The length of the base64 text, in characters.
    public int encodedLength() {
        return value.length();
    }

    /// Overwrites the value.
    @Override
    public void close() {
        value.close();
    }
}
