package io.strongroom.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/// A file taken as the value of a secret: read once, encoded as base64. It owns its value and
/// closes it.
///
/// @param fileName the file's own name, without its folders
/// @param fileBytes the file's size in bytes
/// @param value its base64 text
public record FilePayload(String fileName, int fileBytes, SecretValue value)
        implements AutoCloseable {

    /// Reads a file. Its size is judged before a byte is read, and no more than the limit is ever
    /// read, so that a huge or growing file costs neither memory nor time. A link is followed to
    /// its file.
    ///
    /// @throws FileRefusedException if it cannot be the value of a secret
    public static FilePayload read(Path file) throws FileRefusedException {
        judge(file);
        byte[] content = content(file);
        try {
            return switch (SecretValue.ofFile(content)) {
                case Checked.Valid<SecretValue>(SecretValue value) ->
                        new FilePayload(String.valueOf(file.getFileName()), content.length, value);
                case Checked.Invalid<SecretValue> _ ->
                        throw new FileRefusedException(
                                content.length == 0
                                        ? new FileRefusal.Empty(file)
                                        : tooLarge(file, content.length));
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

    private static void judge(Path file) throws FileRefusedException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (AccessDeniedException denied) {
            throw refused(new FileRefusal.Unreadable(file), denied);
        } catch (IOException gone) {
            boolean linkStands = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            throw refused(
                    linkStands ? new FileRefusal.BrokenLink(file) : new FileRefusal.Vanished(file),
                    gone);
        }
        if (attributes.isDirectory()) {
            throw new FileRefusedException(new FileRefusal.Folder(file));
        }
        if (!attributes.isRegularFile()) {
            throw new FileRefusedException(new FileRefusal.NotAFile(file));
        }
        if (attributes.size() > Limits.FILE_BYTES) {
            throw new FileRefusedException(tooLarge(file, attributes.size()));
        }
    }

    private static byte[] content(Path file) throws FileRefusedException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.FILE_BYTES + 1);
        } catch (NoSuchFileException gone) {
            throw refused(new FileRefusal.Vanished(file), gone);
        } catch (FileSystemException denied) {
            throw refused(new FileRefusal.Unreadable(file), denied);
        } catch (IOException broken) {
            throw refused(new FileRefusal.Unreadable(file), broken);
        }
    }

    private static FileRefusal tooLarge(Path file, long fileBytes) {
        return new FileRefusal.TooLarge(file, fileBytes, Limits.encodedLength(fileBytes));
    }

    private static FileRefusedException refused(FileRefusal refusal, IOException cause) {
        FileRefusedException refused = new FileRefusedException(refusal);
        refused.initCause(cause);
        return refused;
    }
}
