package io.strongroom.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/// The bytes of a file, read once and within a bound. A file is judged by what the file system says
/// of it before a byte is read: devices, pipes and sockets are never opened, and no more than the
/// bound is ever read, so that a huge or growing file costs neither memory nor time. A link is
/// followed to its file.
public final class FileBytes {

    private FileBytes() {}

    /// The size of a file in bytes, as the file system tells it. Nothing is read.
    ///
    /// @throws FileRefusedException if it is not a file that could be read
    public static long size(Path file) throws FileRefusedException {
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
        return attributes.size();
    }

    /// Reads a whole file.
    ///
    /// @param limit the most bytes it may have
    /// @return its bytes, at least one, which the caller overwrites after use
    /// @throws FileRefusedException if it cannot be read, is empty, or is larger than the limit
    public static byte[] read(Path file, int limit) throws FileRefusedException {
        long size = size(file);
        if (size > limit) {
            throw new FileRefusedException(tooLarge(file, size));
        }
        byte[] content = content(file, limit);
        if (content.length == 0) {
            throw new FileRefusedException(new FileRefusal.Empty(file));
        }
        if (content.length > limit) {
            Arrays.fill(content, (byte) 0);
            throw new FileRefusedException(tooLarge(file, content.length));
        }
        return content;
    }

    private static byte[] content(Path file, int limit) throws FileRefusedException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        } catch (NoSuchFileException gone) {
            throw refused(new FileRefusal.Vanished(file), gone);
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
