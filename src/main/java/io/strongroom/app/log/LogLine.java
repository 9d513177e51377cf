package io.strongroom.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// One line for each record: time in UTC, level, who says it, what. Line breaks within are shown as
/// `\n`, so that no text can pose as a line of the log; only the stack trace of a failure follows,
/// each of its lines indented.
final class LogLine extends Formatter {

    @Override
    public String format(LogRecord record) {
        String line =
                "%s %s %s %s%n"
                        .formatted(
                                record.getInstant(),
                                record.getLevel().getName(),
                                record.getLoggerName(),
                                onOneLine(formatMessage(record)));
        return record.getThrown() == null ? line : line + trace(record.getThrown());
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString().stripTrailing().indent(4);
    }

    private static String onOneLine(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
