package io.strongroom.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.domain.Field;
import io.strongroom.domain.FileRefusal;
import io.strongroom.domain.Limits;
import io.strongroom.domain.Violation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

class SourceReadingTest {

    private static final SourceLimits SMALL =
            new SourceLimits(10, 10, 10, 60_000, 100_000, 1_000, 10);

    @TempDir Path folder;

    private final Refused refused = new Refused();
    private final SourceReading reading = new SourceReading(SMALL, refused);

    @Test
    void readsAFileByteForByte() throws IOException {
        byte[] content = {'k', '\r', '\n', (byte) 0xC3, (byte) 0xA9};
        Path file = Files.write(folder.resolve("token"), content);
        try (Source source = reading.read(file).orElseThrow()) {
            assertThat(source.content()).isEqualTo(content);
            assertThat(source.text().orElseThrow()).hasToString("k\r\né");
            assertThat(source.name()).isEqualTo("token");
            assertThat(source.file()).contains(file);
        }
        assertThat(refused.all()).isEmpty();
    }

    @Test
    void overwritesWhatItReadWhenClosed() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "canary");
        Source source = reading.read(file).orElseThrow();
        CharSequence text = source.text().orElseThrow();
        source.close();
        assertThat(source.content()).containsOnly(0);
        assertThat(text).hasToString("\0".repeat(6));
    }

    @Test
    void holdsWhatWasReadWhateverBecomesOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "before");
        try (Source source = reading.read(file).orElseThrow()) {
            Files.writeString(file, "after");
            Files.delete(file);
            assertThat(source.content()).asString().isEqualTo("before");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0"})
    void callsNothingWithAZeroCharacterText(String content) throws IOException {
        try (Source source = read("file", content).orElseThrow()) {
            assertThat(source.text()).isEmpty();
        }
    }

    @Test
    void callsNothingTextThatIsNotStrictUtf8() throws IOException {
        byte[][] broken = {
            {(byte) 0xFF, (byte) 0xFE, 'A', 0},
            {'a', (byte) 0xC3},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80}
        };
        for (byte[] content : broken) {
            Path file = Files.write(folder.resolve("file"), content);
            try (Source source = reading.read(file).orElseThrow()) {
                assertThat(source.text()).as("%02x", content[0]).isEmpty();
                assertThat(source.content()).isEqualTo(content);
            }
        }
    }

    @Test
    void refusesAFileLargerThanASecretByItsSizeAlone() throws IOException {
        long huge = 10_000_000_000L;
        Path file = sparse("huge.bin", huge);
        assertThat(reading.read(file)).isEmpty();
        assertThat(refused.all())
                .containsExactly(
                        new Refusal.OfFile(
                                new FileRefusal.TooLarge(file, huge, Limits.encodedLength(huge))));
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", "prod.env", ".env.local", "a.json", "a.yaml", "A.YML"})
    void takesMoreOfAFileThatMayHoldManySecrets(String name) throws IOException {
        Path file = sparse(name, 60_000);
        try (Source source = reading.read(file).orElseThrow()) {
            assertThat(source.content()).hasSize(60_000);
        }
        Path larger = sparse(name, 60_001);
        assertThat(reading.read(larger)).isEmpty();
        assertThat(refused.all()).containsExactly(new Refusal.ManyTooLarge(larger, 60_001, 60_000));
    }

    @Test
    void refusesAnEnvOf100MegabytesByItsSizeAlone() throws IOException {
        Path file = sparse(".env", 100L << 20);
        assertThat(new SourceReading(SourceLimits.STANDARD, refused).read(file)).isEmpty();
        assertThat(refused.all())
                .containsExactly(new Refusal.ManyTooLarge(file, 100L << 20, 8 << 20));
    }

    @Test
    void refusesWhatNoLongerFitsIntoTheReview() throws IOException {
        Path first = sparse("first.env", 60_000);
        Path second = sparse("second.env", 40_001);
        Path third = sparse("third.env", 40_000);
        assertThat(reading.read(first)).isPresent();
        assertThat(reading.read(second)).isEmpty();
        assertThat(reading.read(third)).isPresent();
        assertThat(refused.all()).containsExactly(new Refusal.ReviewFull(second, 100_000));
    }

    @Test
    void refusesWhatIsNoFileToRead() throws IOException {
        Path gone = folder.resolve("gone");
        Path empty = Files.createFile(folder.resolve("empty"));
        for (Path file : new Path[] {gone, empty, folder}) {
            assertThat(reading.read(file)).isEmpty();
        }
        assertThat(refused.all())
                .containsExactly(
                        new Refusal.OfFile(new FileRefusal.Vanished(gone)),
                        new Refusal.OfFile(new FileRefusal.Empty(empty)),
                        new Refusal.OfFile(new FileRefusal.Folder(folder)));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void refusesLinksThatLeadNowhere() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("a"), Path.of("nowhere"));
        Path circle = Files.createSymbolicLink(folder.resolve("b"), Path.of("b"));
        assertThat(reading.read(dangling)).isEmpty();
        assertThat(reading.read(circle)).isEmpty();
        assertThat(refused.all())
                .containsExactly(
                        new Refusal.OfFile(new FileRefusal.BrokenLink(dangling)),
                        new Refusal.OfFile(new FileRefusal.BrokenLink(circle)));
    }

    /// The superuser reads whatever its mode is; the kernel's own files hold even then.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path locked = Files.writeString(folder.resolve("locked"), "x");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(locked)) {
            locked = Path.of("/proc/sys/vm/compact_memory");
        }
        assertThat(reading.read(locked)).isEmpty();
        assertThat(refused.all())
                .containsExactly(new Refusal.OfFile(new FileRefusal.Unreadable(locked)));
    }

    @Test
    void takesAPasteUpToItsLimit() {
        try (Source source = reading.paste("\uFEFFé" + "x".repeat(998)).orElseThrow()) {
            assertThat(source.content()).hasSize(1_003);
            assertThat(source.text().orElseThrow()).hasSize(1_000).startsWith("\uFEFFé");
            assertThat(source.file()).isEmpty();
            assertThat(source.name()).isEmpty();
        }
        assertThat(reading.paste("x".repeat(1_001))).isEmpty();
        assertThat(refused.all()).containsExactly(new Refusal.PasteTooLong(1_001, 1_000));
    }

    @Test
    void refuses50MegabytesFromTheClipboardWithoutCopyingThem() {
        int length = 50 << 20;
        CharSequence unreadable =
                new CharSequence() {
                    @Override
                    public int length() {
                        return length;
                    }

                    @Override
                    public char charAt(int index) {
                        throw new AssertionError("was read");
                    }

                    @Override
                    public CharSequence subSequence(int start, int end) {
                        throw new AssertionError("was copied");
                    }
                };
        assertThat(new SourceReading(SourceLimits.STANDARD, refused).paste(unreadable)).isEmpty();
        assertThat(PastedFiles.in(unreadable)).isEmpty();
        assertThat(refused.all()).containsExactly(new Refusal.PasteTooLong(length, 8 << 20));
    }

    @Test
    void refusesAPasteThatIsNoText() {
        assertThat(reading.paste("")).isEmpty();
        assertThat(reading.paste("a\uD800")).isEmpty();
        assertThat(refused.all())
                .containsExactly(
                        new Refusal.OfPaste(new Violation.ValueMissing()),
                        new Refusal.OfPaste(new Violation.HalfCharacter(Field.VALUE, 1)));
    }

    private Optional<Source> read(String name, String content) throws IOException {
        return reading.read(Files.writeString(folder.resolve(name), content));
    }

    /// Takes no room on the disk, whatever its size.
    private Path sparse(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
        return file;
    }
}
