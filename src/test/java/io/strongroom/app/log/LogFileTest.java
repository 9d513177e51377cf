package io.strongroom.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

class LogFileTest {

    @TempDir Path folder;
    private Path file;
    private LogFile log;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        file = folder.resolve("logs").resolve("strongroom.log");
        log = new LogFile(folder.resolve("logs"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void makesNothingBeforeTheFirstLine() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesOneLineForEachRecord() throws IOException {
        log.publish(record(Level.WARNING, "first"));
        log.publish(record(Level.INFO, "two\nlines\r"));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "2026-11-24T08:30:00Z WARNING io.strongroom.Test first",
                        "2026-11-24T08:30:00Z INFO io.strongroom.Test two\\nlines\\r");
    }

    @Test
    void indentsTheTraceOfAFailure() throws IOException {
        LogRecord record = record(Level.SEVERE, "broke");
        record.setThrown(new IllegalStateException("forged\n2026 line"));
        log.publish(record);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).endsWith("SEVERE io.strongroom.Test broke");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(l -> l.startsWith("    "));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX modes there")
    void isForItsOwnerAlone() throws IOException {
        log.publish(record(Level.INFO, "x"));
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("logs"))).isEqualTo("rwx------");
    }

    @Test
    void keepsTwoFilesOfOneMebibyte() throws IOException {
        String kilobyte = "x".repeat(1_000);
        for (int line = 0; line < 2_500; line++) {
            log.publish(record(Level.INFO, line + " " + kilobyte));
        }
        Path before = file.resolveSibling("strongroom.log.1");
        assertThat(Files.size(before)).isBetween(LogFile.LONGEST - 2_000, LogFile.LONGEST);
        assertThat(Files.size(file)).isPositive().isLessThan(LogFile.LONGEST);
        assertThat(Files.readString(file)).contains(" 2499 " + kilobyte);
        assertThat(folder.resolve("logs")).isDirectoryNotContaining("glob:**.2");
    }

    @Test
    void continuesAnEarlierFile() throws IOException {
        log.publish(record(Level.INFO, "first"));
        log.close();
        LogFile later = new LogFile(folder.resolve("logs"));
        later.publish(record(Level.INFO, "second"));
        later.close();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void leavesOutWhatJavaFxAlwaysSays() {
        log.publish(
                record(
                        Level.WARNING,
                        "Unsupported JavaFX configuration: classes were loaded from 'unnamed"
                                + " module @5f2108b5'"));
        assertThat(file).doesNotExist();
    }

    private static LogRecord record(Level level, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName("io.strongroom.Test");
        record.setInstant(Instant.parse("2026-11-24T08:30:00Z"));
        return record;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
