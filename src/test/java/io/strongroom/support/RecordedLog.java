package io.strongroom.support;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Everything that is logged from now on, by every logger at its finest, for tests of what must
/// never be there.
public final class RecordedLog implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Queue<String> entries = new ConcurrentLinkedQueue<>();
    private final Handler recorder = new Recorder();

    /// Begins to listen.
    public RecordedLog() {
        root.setLevel(Level.ALL);
        root.addHandler(recorder);
    }

    /// All that was logged so far, messages and stack traces.
    public String text() {
        return String.join("", entries);
    }

    /// Stops listening, and lets the loggers be as they were.
    @Override
    public void close() {
        root.removeHandler(recorder);
        root.setLevel(before);
    }

    private final class Recorder extends Handler {
        private final Formatter formatter = new SimpleFormatter();

        Recorder() {
            setLevel(Level.ALL);
        }

        /// MockWebServer runs in this process too; what it logs is the server's.
        @Override
        public void publish(LogRecord entry) {
            if (!String.valueOf(entry.getLoggerName()).startsWith("mockwebserver3")) {
                entries.add(formatter.format(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
