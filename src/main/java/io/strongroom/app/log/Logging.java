package io.strongroom.app.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;

/// Sends the log into a file. The JDK makes an object of this class when something is logged for
/// the first time, and not before: a start that has nothing to say pays nothing.
public final class Logging {

    private static final String FOLDER = "strongroom.logs";

    /// Says where the log goes. Works until the first line was logged.
    ///
    /// @param folder made, for the owner alone, with the first line
    public static void into(Path folder) {
        // Named, so that no jar is searched for one.
        System.setProperty("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty(FOLDER, folder.toString());
        System.setProperty("java.util.logging.config.class", Logging.class.getName());
    }

    /// Called by the JDK's [LogManager] in place of reading its own configuration.
    public Logging() throws IOException {
        String configuration =
                """
                handlers = %s
                .level = INFO
                org.freedesktop.dbus.level = WARNING
                """
                        .formatted(LogFile.class.getName());
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    }

    /// The folder that was said last.
    static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }
}
