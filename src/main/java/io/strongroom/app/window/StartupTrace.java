package io.strongroom.app.window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Writes when the milestones of a start were reached, for whoever measures it: one line each,
/// `milestone<TAB>milliseconds since the process began`. Without `STRONGROOM_STARTUP_TRACE=FILE` it
/// does nothing.
public final class StartupTrace {

    private static final String VARIABLE = "STRONGROOM_STARTUP_TRACE";

    private final @Nullable Path file;
    private final Set<Milestone> reached = new HashSet<>();

    /// What a start goes through, in this order.
    public enum Milestone {
        /// The entry point runs.
        MAIN,
        /// The JavaFX toolkit runs.
        TOOLKIT,
        /// The window was asked to show.
        SHOWN,
        /// The first frame was drawn.
        PAINTED,
        /// The form takes typing.
        READY,
        /// The secrets are listed.
        LISTED
    }

    private StartupTrace(@Nullable Path file) {
        this.file = file;
    }

    /// The trace the environment asks for.
    public static StartupTrace fromEnvironment() {
        String file = System.getenv(VARIABLE);
        return new StartupTrace(file == null || file.isBlank() ? null : Path.of(file));
    }

    /// Notes a milestone, the first time it is reached.
    public synchronized void reach(Milestone milestone) {
        if (file == null || !reached.add(milestone)) {
            return;
        }
        Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
        long millis = Duration.between(begun, Instant.now()).toMillis();
        String line = milestone.name().toLowerCase(Locale.ROOT) + "\t" + millis + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException notWritten) {
            throw new UncheckedIOException("the start-up trace cannot be written", notWritten);
        }
    }
}
