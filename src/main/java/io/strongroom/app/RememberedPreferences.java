package io.strongroom.app;

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
final class RememberedPreferences implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedPreferences.class);

    private final PreferencesFile file;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("preferences").factory());
    private Preferences current;

    RememberedPreferences(PreferencesFile file, Preferences current) {
        this.file = file;
        this.current = current;
    }

    synchronized Preferences current() {
        return current;
    }

    synchronized void change(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(current);
        if (!changed.equals(current)) {
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

    @Override
    public void close() {
        writer.close();
    }
}
