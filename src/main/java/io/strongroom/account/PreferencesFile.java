package io.strongroom.account;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

import io.strongroom.account.Preferences.ClipboardTime;
import io.strongroom.account.Preferences.LockAfter;
import io.strongroom.account.Preferences.WindowBounds;
import io.strongroom.domain.Scope;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The preferences on disk, read member by member: Gson's records, which it fills by reflection,
/// take longer than the window may wait for what is remembered.
public final class PreferencesFile {

    /// The version of the shape that is written, and the newest that is understood.
    private static final int FORMAT = 1;

    private static final String PERSONAL = "";

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
        JsonFile.Loaded<Preferences> read = file.load(PreferencesFile::read);
        return new Loaded(read.content().orElse(Preferences.DEFAULTS), read.problem());
    }

    /// Stores the preferences on disk: all of them or, when it fails, none.
    public void save(Preferences preferences) throws IOException {
        file.save(write(preferences));
    }

    private static JsonObject write(Preferences preferences) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("theme", preferences.theme().name());
        preferences.window().ifPresent(bounds -> json.add("window", write(bounds)));
        JsonObject teams = new JsonObject();
        new TreeMap<>(preferences.lastScopes())
                .forEach((account, scope) ->
                        teams.addProperty(account, scope.teamId().orElse(PERSONAL)));
        json.add("lastTeams", teams);
        json.addProperty("lockAfter", preferences.lockAfter().name());
        json.addProperty("clipboard", preferences.clipboard().name());
        return json;
    }

    /// What is missing has its default; what is there must be of its kind.
    ///
    /// @throws JsonParseException if something is of another kind
    /// @throws IllegalArgumentException if something cannot be
    private static Preferences read(JsonObject json) {
        return new Preferences(
                member(json, "theme").map(PreferencesFile::theme).orElse(ThemeChoice.SYSTEM),
                member(json, "window").map(PreferencesFile::bounds),
                member(json, "lastTeams").map(PreferencesFile::scopes).orElse(Map.of()),
                member(json, "lockAfter")
                        .map(PreferencesFile::lockAfter)
                        .orElse(Preferences.DEFAULTS.lockAfter()),
                member(json, "clipboard")
                        .map(PreferencesFile::clipboard)
                        .orElse(Preferences.DEFAULTS.clipboard()));
    }

    /// A theme that only another version knows is the system's.
    private static ThemeChoice theme(JsonElement stored) {
        String name = primitive(stored).getAsString();
        return Stream.of(ThemeChoice.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(ThemeChoice.SYSTEM);
    }

    /// A while that only another version knows is the usual one.
    private static LockAfter lockAfter(JsonElement stored) {
        String name = primitive(stored).getAsString();
        return Stream.of(LockAfter.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(Preferences.DEFAULTS.lockAfter());
    }

    /// As for the lock.
    private static ClipboardTime clipboard(JsonElement stored) {
        String name = primitive(stored).getAsString();
        return Stream.of(ClipboardTime.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(Preferences.DEFAULTS.clipboard());
    }

    private static JsonObject write(WindowBounds bounds) {
        JsonObject json = new JsonObject();
        json.addProperty("x", bounds.x());
        json.addProperty("y", bounds.y());
        json.addProperty("width", bounds.width());
        json.addProperty("height", bounds.height());
        json.addProperty("maximized", bounds.maximized());
        return json;
    }

    private static WindowBounds bounds(JsonElement stored) {
        JsonObject json = object(stored);
        return new WindowBounds(
                required(json, "x").getAsDouble(),
                required(json, "y").getAsDouble(),
                required(json, "width").getAsDouble(),
                required(json, "height").getAsDouble(),
                required(json, "maximized").getAsBoolean());
    }

    private static Map<String, Scope> scopes(JsonElement stored) {
        Map<String, Scope> scopes = new HashMap<>();
        object(stored)
                .asMap()
                .forEach((account, team) -> scopes.put(account, scope(primitive(team))));
        return scopes;
    }

    private static Scope scope(JsonPrimitive team) {
        String id = team.getAsString();
        return id.equals(PERSONAL) ? Scope.personal() : new Scope.Team(id);
    }

    private static JsonPrimitive required(JsonObject json, String name) {
        return primitive(
                member(json, name)
                        .orElseThrow(() -> new JsonParseException("without its " + name)));
    }

    private static Optional<JsonElement> member(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).filter(element -> !element.isJsonNull());
    }

    private static JsonObject object(JsonElement element) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new JsonParseException("not an object");
    }

    private static JsonPrimitive primitive(JsonElement element) {
        if (element instanceof JsonPrimitive primitive) {
            return primitive;
        }
        throw new JsonParseException("not a word or number");
    }
}
