package io.strongroom.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

    @TempDir Path folder;

    @Test
    void makesFilesAndFoldersWithTheirRights() throws IOException {
        Path deep = folder.resolve("a/b");
        PrivateFiles.createFolders(deep);
        PrivateFiles.createFile(deep.resolve("file"));
        assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(deep)).isEqualTo("rwx------");
        assertThat(rights(deep.resolve("file"))).isEqualTo("rw-------");
        assertThatThrownBy(() -> PrivateFiles.createFile(deep.resolve("file")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void takesRightsFromOthersAndGivesNone() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(PrivateFiles.tighten(file)).isTrue();
        assertThat(rights(file)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(PrivateFiles.tighten(file)).isFalse();
        assertThat(rights(file)).isEqualTo("r--------");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
