package io.strongroom.account.protection;

import io.strongroom.file.PrivateFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Where a user has a recovery code written, to take it away from the machine.
public final class RecoveryCodeFile {

    private RecoveryCodeFile() {}

    /// Writes a new file for its owner alone: all of it or none.
    ///
    /// @param text with the code in it
    /// @throws IOException if it cannot be written, or something stands there, which is left alone
    public static void write(Path file, String text) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        PrivateFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
