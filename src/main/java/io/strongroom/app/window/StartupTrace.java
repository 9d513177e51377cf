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

    /// Where `/proc/self/stat` tells when the process began, counted behind its name: the 22nd of
    /// all.
    private static final int START_TIME = 19;

    private static final long MILLIS_PER_TICK = 10;

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
        long millis = sinceProcessBegan();
        String line = milestone.name().toLowerCase(Locale.ROOT) + "\t" + millis + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException notWritten) {
            throw new UncheckedIOException("the start-up trace cannot be written", notWritten);
        }
    }

    /// Milliseconds since this process began. On Linux both clocks count from the boot, to 10 ms
    /// (proc(5)); what Java itself tells there is off by up to a second, since it adds the boot's
    /// time in whole seconds.
    private static long sinceProcessBegan() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long beganAfterBoot = Long.parseLong(afterName[START_TIME]) * MILLIS_PER_TICK;
            String[] uptime = Files.readString(Path.of("/proc/uptime")).split(" ", 2);
            return Math.round(Double.parseDouble(uptime[0]) * 1000) - beganAfterBoot;
        } catch (IOException notLinux) {
            Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
            return Duration.between(began, Instant.now()).toMillis();
        }
    }
}
