package io.strongroom.app.log;

import io.strongroom.file.PrivateFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/// Writes the log to `strongroom.log`; when that is full, to a new one, with the one before it kept
/// as `strongroom.log.1`. The file is made, for its owner alone, with the first line.
public final class LogFile extends Handler {

    /// Longest file, in bytes.
    static final long LONGEST = 1 << 20;

    private final Path file;
    private @Nullable FileChannel channel;

    /// In the folder of [Logging#into(Path)].
    public LogFile() {
        this(Logging.folder());
    }

    LogFile(Path folder) {
        this.file = folder.resolve("strongroom.log");
        setFormatter(new LogLine());
    }

    /// JavaFX complains at each start that it is on the class path, which is what we want.
    @Override
    public boolean isLoggable(LogRecord record) {
        String message = record.getMessage();
        return super.isLoggable(record)
                && (message == null || !message.startsWith("Unsupported JavaFX configuration"));
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        byte[] line = getFormatter().format(record).getBytes(StandardCharsets.UTF_8);
        try {
            FileChannel open = channel == null ? open() : channel;
            if (open.size() > 0 && open.size() + line.length > LONGEST) {
                open.close();
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
                open = open();
            }
            channel = open;
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                open.write(rest);
            }
        } catch (IOException failed) {
            channel = null;
            reportError("the log cannot be written", failed, ErrorManager.WRITE_FAILURE);
        }
    }

    private FileChannel open() throws IOException {
        return PrivateFiles.append(file);
    }

    /// Every line is written at once.
    @Override
    public void flush() {}

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException failed) {
            reportError("the log cannot be closed", failed, ErrorManager.CLOSE_FAILURE);
        }
    }
}
