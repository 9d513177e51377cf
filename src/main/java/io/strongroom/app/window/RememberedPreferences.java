package io.strongroom.app.window;

import io.strongroom.account.Preferences;
import io.strongroom.account.PreferencesFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// The preferences of this run: changed at once, written in the background one after the other, and
/// all written once closed.
public final class RememberedPreferences implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedPreferences.class);

    private final PreferencesFile file;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("preferences").factory());
    private Preferences current;
    private boolean closed;

    /// @param file where they are written
    /// @param current as they were read
    public RememberedPreferences(PreferencesFile file, Preferences current) {
        this.file = file;
        this.current = current;
    }

    /// As they are now.
    public synchronized Preferences current() {
        return current;
    }

    /// Changes them.
    public synchronized void change(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(current);
        if (!closed && !changed.equals(current)) {
            current = changed;
            writer.execute(() -> write(changed));
        }
    }

    private void write(Preferences preferences) {
        try {
            file.save(preferences);
        } catch (IOException notSaved) {
            LOG.warn("the preferences could not be saved", notSaved);
        }
    }

    /// Waits for what is still being written. A change that comes later, such as that of a window
    /// which the toolkit takes away after everything else, is not kept.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        writer.close();
    }
}
