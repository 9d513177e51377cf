package io.strongroom.account;

import io.strongroom.account.Preferences.WindowBounds;
import io.strongroom.domain.Scope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The preferences on disk.
public final class PreferencesFile {

    private static final int FORMAT = 1;

    private final JsonFile file;

    /// @param home the folder it is in; made with the first [#save(Preferences)]
    /// @param clock dates a file that is put aside
    public PreferencesFile(Path home, Clock clock) {
        this.file = new JsonFile(home.resolve("settings.json"), FORMAT, clock);
    }

    /// What was read.
    ///
    /// @param preferences the stored ones, or the defaults
    /// @param problem why the stored ones are not used
    public record Loaded(Preferences preferences, Optional<FileProblem> problem) {}

    /// Reads the preferences from disk; the defaults if none are stored, or none that can be used.
    public Loaded load() {
        JsonFile.Loaded<Preferences> read = file.load(Stored.class, Stored::preferences);
        return new Loaded(read.content().orElse(Preferences.DEFAULTS), read.problem());
    }

    /// Stores the preferences on disk: all of them or, when it fails, none.
    public void save(Preferences preferences) throws IOException {
        file.save(Stored.of(preferences));
    }

    /// @param lastTeams by account; `""` is personal
    private record Stored(
            int format,
            @Nullable ThemeChoice theme,
            @Nullable StoredWindow window,
            @Nullable Map<String, @Nullable String> lastTeams) {

        static Stored of(Preferences preferences) {
            Map<String, @Nullable String> teams = new TreeMap<>();
            preferences
                    .lastScopes()
                    .forEach((account, scope) -> teams.put(account, scope.teamId().orElse("")));
            return new Stored(
                    FORMAT,
                    preferences.theme(),
                    preferences.window().map(StoredWindow::of).orElse(null),
                    teams);
        }

        Preferences preferences() {
            Map<String, Scope> scopes = new HashMap<>();
            if (lastTeams != null) {
                lastTeams.forEach((account, team) -> scopes.put(account, scope(team)));
            }
            return new Preferences(
                    theme == null ? ThemeChoice.SYSTEM : theme,
                    Optional.ofNullable(window).map(StoredWindow::bounds),
                    scopes);
        }

        private static Scope scope(@Nullable String team) {
            return team == null || team.isEmpty() ? Scope.personal() : new Scope.Team(team);
        }
    }

    private record StoredWindow(
            double x, double y, double width, double height, boolean maximized) {

        static StoredWindow of(WindowBounds bounds) {
            return new StoredWindow(
                    bounds.x(), bounds.y(), bounds.width(), bounds.height(), bounds.maximized());
        }

        WindowBounds bounds() {
            return new WindowBounds(x, y, width, height, maximized);
        }
    }
}
