package io.strongroom.account;



import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The preferences on disk.
public final class PreferencesFile {

    private final JsonFile file;

    /// @param home the folder it is in; made with the first [#save(Preferences)]
    /// @param clock dates a file that is put aside
    public PreferencesFile(Path home, Clock clock) {
        this.file = new JsonFile(home.resolve("settings.json"), StoredPreferences.FORMAT, clock);
    }

    /// What was read.
    ///
    /// @param preferences the stored ones, or the defaults
    /// @param problem why the stored ones are not used
    public record Loaded(Preferences preferences, Optional<FileProblem> problem) {}

    /// Reads the preferences from disk; the defaults if none are stored, or none that can be used.
    public Loaded load() {
        JsonFile.Loaded<Preferences> read = file.load(StoredPreferences::read);
        return new Loaded(read.content().orElse(Preferences.DEFAULTS), read.problem());
    }

    /// Stores the preferences on disk: all of them or, when it fails, none.
    public void save(Preferences preferences) throws IOException {
        file.save(StoredPreferences.write(preferences));
    }
}
