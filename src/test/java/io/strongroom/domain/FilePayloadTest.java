package io.strongroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

class FilePayloadTest {

    @TempDir Path folder;

    @Test
    void readsAFileAsBase64() throws Exception {
        byte[] content = {0, (byte) 0xFF, '\n', 'k'};
        Path file = Files.write(folder.resolve("kube config é.yaml"), content);
        try (FilePayload payload = FilePayload.read(file)) {
            assertThat(payload.fileName()).isEqualTo("kube config é.yaml");
            assertThat(payload.fileBytes()).isEqualTo(4);
            assertThat(payload.encodedLength()).isEqualTo(8);
            assertThat(Base64.getDecoder().decode(payload.value().reveal())).isEqualTo(content);
        }
        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void takes49152BytesAndNoMore() throws Exception {
        Path largest = Files.write(folder.resolve("largest"), new byte[49_152]);
        try (FilePayload payload = FilePayload.read(largest)) {
            assertThat(payload.encodedLength()).isEqualTo(65_536);
        }
        Path larger = Files.write(folder.resolve("larger"), new byte[49_153]);
        assertThat(refusal(larger)).isEqualTo(new FileRefusal.TooLarge(larger, 49_153, 65_540));
    }

    @Test
    void refusesAHugeFileByItsSizeAlone() throws Exception {
        Path huge = folder.resolve("huge");
        long size = 10_000_000_000L;
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(size);
        }
        assertThat(refusal(huge))
                .isEqualTo(new FileRefusal.TooLarge(huge, size, Limits.encodedLength(size)));
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(refusal(empty)).isEqualTo(new FileRefusal.Empty(empty));
    }

    @Test
    void refusesAFolder() {
        assertThat(refusal(folder)).isEqualTo(new FileRefusal.Folder(folder));
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        Path gone = folder.resolve("gone");
        Path underGone = gone.resolve("file");
        Path underFile = Files.writeString(folder.resolve("plain"), "x").resolve("file");
        for (Path file : new Path[] {gone, underGone, underFile}) {
            assertThat(refusal(file)).isEqualTo(new FileRefusal.Vanished(file));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void followsALinkToItsFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "content");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second"), link);
        try (FilePayload payload = FilePayload.read(linkToLink)) {
            assertThat(payload.fileName()).isEqualTo("second");
            assertThat(payload.fileBytes()).isEqualTo(7);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void refusesLinksThatLeadNowhereOrToAFolder() throws Exception {
        Path dangling = Files.createSymbolicLink(folder.resolve("a"), Path.of("nowhere"));
        Path loop = Files.createSymbolicLink(folder.resolve("b"), Path.of("c"));
        Files.createSymbolicLink(folder.resolve("c"), Path.of("b"));
        Path toFolder = Files.createSymbolicLink(folder.resolve("d"), folder);
        assertThat(refusal(dangling)).isEqualTo(new FileRefusal.BrokenLink(dangling));
        assertThat(refusal(loop)).isEqualTo(new FileRefusal.BrokenLink(loop));
        assertThat(refusal(toFolder)).isEqualTo(new FileRefusal.Folder(toFolder));
    }

    /// The superuser reads whatever its mode is; the kernel's own files hold even then.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void refusesAFileThatMayNotBeRead() throws Exception {
        Path locked = Files.writeString(folder.resolve("locked"), "x");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(locked)) {
            locked = Path.of("/proc/sys/vm/compact_memory");
        }
        assertThat(refusal(locked)).isEqualTo(new FileRefusal.Unreadable(locked));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/proc is Linux's")
    void refusesAFileThatFailsWhileRead() {
        Path failing = Path.of("/proc/self/mem");
        assertThat(refusal(failing)).isEqualTo(new FileRefusal.Unreadable(failing));
    }

    /// The kernel tells a size of 0 for its symbols and gives megabytes: what a file looks like
    /// that grows between the look at its size and the reading.
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/proc is Linux's")
    void readsNoMoreThanTheLimitOfAFileThatGrows() {
        Path growing = Path.of("/proc/kallsyms");
        assertThat(refusal(growing)).isEqualTo(new FileRefusal.TooLarge(growing, 49_153, 65_540));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/random"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no device files there")
    void refusesADevice(Path device) {
        assertThat(refusal(device)).isEqualTo(new FileRefusal.NotAFile(device));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no named pipes in folders there")
    void refusesAPipeWithoutWaitingForIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(refusal(pipe)).isEqualTo(new FileRefusal.NotAFile(pipe));
    }

    @Test
    void saysNothingOfTheFileInItsMessage() throws IOException {
        Path empty = Files.createFile(folder.resolve("canary"));
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> FilePayload.read(empty))
                .withMessage("Empty");
    }

    private static FileRefusal refusal(Path file) {
        try (FilePayload payload = FilePayload.read(file)) {
            throw new AssertionError("was read: " + payload);
        } catch (FileRefusedException refused) {
            return refused.refusal();
        }
    }
}
