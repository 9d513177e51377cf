package io.strongroom.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

import io.strongroom.account.Preferences.WindowBounds;
import io.strongroom.domain.Scope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The preferences on disk, as JSON that a person can read. A file that does not say what this
/// version understands is put aside, never overwritten.
public final class PreferencesFile {

    private static final int FORMAT = 1;
    private static final long LARGEST_BYTES = 1 << 20;
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).setPrettyPrinting().create();

    private final Path file;
    private final Clock clock;

    /// @param home the folder it is in; made with the first [#save(Preferences)]
    /// @param clock dates a file that is put aside
    public PreferencesFile(Path home, Clock clock) {
        this.file = home.resolve("settings.json");
        this.clock = clock;
    }

    /// What was read.
    ///
    /// @param preferences the stored ones, or the defaults
    /// @param problem why the stored ones are not used
    public record Loaded(Preferences preferences, Optional<PreferencesProblem> problem) {}

    /// Reads the preferences from disk; the defaults if none are stored, or none that can be used.
    public Loaded load() {
        try {
            JsonObject json = read();
            int format = GSON.fromJson(json, Format.class).format();
            return format > FORMAT
                    ? defaults(new PreferencesProblem.Newer(putAside("newer")))
                    : new Loaded(GSON.fromJson(json, Stored.class).preferences(), Optional.empty());
        } catch (NoSuchFileException none) {
            return new Loaded(Preferences.DEFAULTS, Optional.empty());
        } catch (CharacterCodingException | JsonParseException | IllegalArgumentException damaged) {
            return putAsideDamaged();
        } catch (IOException unreadable) {
            return defaults(new PreferencesProblem.Unreadable(file));
        }
    }

    /// Stores the preferences on disk: all of them or, when it fails, none.
    public void save(Preferences preferences) throws IOException {
        String json = GSON.toJson(Stored.of(preferences)) + "\n";
        PrivateFiles.replace(file, json.getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject read() throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new JsonParseException("too large");
        }
        JsonObject json = GSON.fromJson(Files.readString(file), JsonObject.class);
        if (json == null) {
            throw new JsonParseException("empty");
        }
        return json;
    }

    private Loaded putAsideDamaged() {
        try {
            return defaults(new PreferencesProblem.Damaged(putAside("damaged")));
        } catch (IOException notMoved) {
            return defaults(new PreferencesProblem.Unreadable(file));
        }
    }

    private Path putAside(String why) throws IOException {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        String name = file.getFileName() + "." + why + "-" + time;
        Path kept = file.resolveSibling(name);
        for (int copy = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); copy++) {
            kept = file.resolveSibling(name + "-" + copy);
        }
        return Files.move(file, kept);
    }

    private static Loaded defaults(PreferencesProblem problem) {
        return new Loaded(Preferences.DEFAULTS, Optional.of(problem));
    }

    private record Format(int format) {}

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
